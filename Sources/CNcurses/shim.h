#pragma once
#define NCURSES_WIDECHAR 1
#define NCURSES_OPAQUE 1
#include <curses.h>
#include <locale.h>
#include <wchar.h>

// Swift 6 refuses C's mutable globals and does not see computed macros: both are given out here.
static inline SCREEN *haven_newterm(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *haven_stdscr(void) { return stdscr; }
static inline int haven_lines(void) { return LINES; }
static inline int haven_columns(void) { return COLS; }
static inline int haven_colors(void) { return COLORS; }
static inline int haven_color_pairs(void) { return COLOR_PAIRS; }

static const attr_t haven_bold = A_BOLD;
static const attr_t haven_dim = A_DIM;
static const attr_t haven_italic = A_ITALIC;
static const attr_t haven_underline = A_UNDERLINE;
static const attr_t haven_reverse = A_REVERSE;
/// As setcchar(3) does it: the low byte of the pair in the attributes, all of it beside them.
static inline attr_t haven_pair_bits(int pair) { return COLOR_PAIR(pair > 255 ? 255 : pair); }

/// Cells that ncurses will give a character; -1 for one it cannot print in this locale.
static inline int haven_wcwidth(wchar_t character) {
  extern int wcwidth(wchar_t);
  return wcwidth(character);
}
