import Canvas

/// What terminals send, and what it must mean: the table that the decoder's tests share.
enum KeySequences {
  static let all: [(bytes: String, input: Input)] =
    pressed.map { ($0.0, Input.key($0.1)) } + others

  private static let pressed: [(String, KeyPress)] = [
    // xterm
    ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}OP", .f(1)), ("\u{1B}OS", .f(4)),
    ("\u{1B}[15~", .f(5)), ("\u{1B}[21~", .f(10)), ("\u{1B}[24~", .f(12)),
    ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .shift(.tab)),
    ("\u{1B}[1;2A", .shift(.up)), ("\u{1B}[1;5C", .ctrl(.right)),
    ("\u{1B}[1;6D", KeyPress(.left, [.control, .shift])), ("\u{1B}[1;3B", KeyPress(.down, .alt)),
    ("\u{1B}[1;2R", .shift(.function(3))), ("\u{1B}[17;2~", .shift(.function(6))),
    ("\u{1B}[3;5~", .ctrl(.delete)), ("\u{1B}[27;5;120~", .ctrl("x")),
    // application mode, old xterm
    ("\u{1B}OA", .up), ("\u{1B}OH", .home), ("\u{1B}OF", .end), ("\u{1B}OM", .enter),
    ("\u{1B}Op", .character("0")), ("\u{1B}Ok", .character("+")), ("\u{1B}OX", .character("=")),
    ("\u{1B}O2P", .shift(.function(1))), ("\u{1B}[2A", .shift(.up)),
    // screen, tmux
    ("\u{1B}[1;2P", .shift(.function(1))), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end),
    // vt, PuTTY, rxvt
    ("\u{1B}[11~", .f(1)), ("\u{1B}[14~", .f(4)), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end),
    ("\u{1B}[a", .shift(.up)), ("\u{1B}Oc", .ctrl(.right)), ("\u{1B}[3$", .shift(.delete)),
    ("\u{1B}[5^", .ctrl(.pageUp)), ("\u{1B}[6@", KeyPress(.pageDown, [.control, .shift])),
    // linux console
    ("\u{1B}[[A", .f(1)), ("\u{1B}[[E", .f(5)), ("\u{1B}[32~", .shift(.function(6))),
    // code points
    ("\u{1B}[97;5u", .ctrl("a")), ("\u{1B}[97;2u", .character("A")), ("\u{1B}[27u", .escape),
    ("\u{1B}[13;2u", .shift(.enter)), ("\u{1B}[1076u", .character("д")),
    // ESC with a character
    ("\u{1B}u", .alt("u")), ("\u{1B}U", .alt("u")), ("\u{1B}д", .alt("д")), ("\u{1B}1", .f(1)),
    ("\u{1B}9", .f(9)), ("\u{1B}0", .f(10)), ("\u{1B}\u{7F}", KeyPress(.backspace, .alt)),
    // control characters and text
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{18}", .ctrl("x")), ("\u{11}", .ctrl("q")), ("\0", .ctrl(" ")), ("\u{1F}", .ctrl("_")),
    ("a", .character("a")), ("é", .character("é")), ("漢", .character("漢")),
    ("😀", .character("😀")),
  ]

  private static let others: [(String, Input)] = [
    ("\u{1B}[I", .focus(true)), ("\u{1B}[O", .focus(false)),
    ("\u{1B}[<0;1;1M", .mouse(MouseEvent(.press, .left, at: Point(x: 0, y: 0)))),
    ("\u{1B}[<2;80;24m", .mouse(MouseEvent(.release, .right, at: Point(x: 79, y: 23)))),
    ("\u{1B}[<32;5;6M", .mouse(MouseEvent(.drag, .left, at: Point(x: 4, y: 5)))),
    ("\u{1B}[<35;5;6M", .mouse(MouseEvent(.move, at: Point(x: 4, y: 5)))),
    ("\u{1B}[<64;200;3M", .mouse(MouseEvent(.wheelUp, at: Point(x: 199, y: 2)))),
    ("\u{1B}[<65;2;3M", .mouse(MouseEvent(.wheelDown, at: Point(x: 1, y: 2)))),
    (
      "\u{1B}[<20;2;3M",
      .mouse(MouseEvent(.press, .left, at: Point(x: 1, y: 2), [.shift, .control]))
    ),
    ("\u{1B}[200~two\rlines\u{1B}[201~", .paste(Paste("two\rlines"))),
    ("\u{1B}[200~\u{1B}[A\u{1B}\u{1B}[201~", .paste(Paste("\u{1B}[A\u{1B}"))),
    ("\u{1B}[200~\u{1B}[201~", .paste(Paste(""))),
  ]

  /// Replies and nonsense, which are swallowed whole.
  static let unknown = [
    "\u{1B}[24;80R", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[?2026;2$y", "\u{1B}[99~",
    "\u{1B}[1;2;3;4;5;6;7X", "\u{1B}[201~", "\u{1B}Oz", "\u{1B}[[Z",
    "\u{1B}[99999999999999999999999999~", "\u{1B}[M !!", "\u{1B}[E", "\u{1B}[4:3x",
    "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
    "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[ q", "\u{1B}[<200;1;1M",
    "\u{1B}[57400u", "\u{1B}[128u",
  ]
}
