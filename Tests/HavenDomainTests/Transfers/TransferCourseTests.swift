import HavenDomain
import Testing

@Suite("A warm transfer's course")
struct TransferCourseTests {
  typealias Act = TransferCourse.Act
  typealias Party = TransferCourse.Party
  typealias State = TransferCourse.State

  static let acts: [Act] = [
    .join, .say(0), .tick(0), .release, .refuse, .drop, .loseConsole, .timeOut, .cancel,
  ]

  /// What each act comes to in each open state, whoever may do it; nothing where it does not fit.
  static let fits: [State: [Act: State]] = [
    .offered: [
      .join: .joined, .refuse: .returned(.refused), .timeOut: .returned(.notJoined),
      .cancel: .cancelled,
    ],
    .joined: [
      .say(0): .joined, .tick(0): .joined, .refuse: .returned(.refused),
      .drop: .returned(.dropped), .loseConsole: .returned(.consoleLost), .cancel: .cancelled,
    ],
    .readBack: [
      .say(0): .readBack, .tick(0): .readBack, .release: .released,
      .refuse: .returned(.refused), .drop: .returned(.dropped),
      .loseConsole: .returned(.consoleLost), .cancel: .cancelled,
    ],
  ]

  /// Whose act it is: between consoles, and with a team on the phone.
  static func doers(_ act: Act, outside: Bool) -> Set<Party> {
    switch act {
    case .join, .refuse: outside ? [.sender] : [.receiver]
    case .say: [.receiver]
    case .tick, .release, .cancel: [.sender]
    case .drop: outside ? [.sender] : [.sender, .receiver]
    case .loseConsole, .timeOut: outside ? [] : [.clock]
    }
  }

  private static func course(_ state: State, outside: Bool) -> TransferCourse {
    let ticked: Set<Int> = state == .readBack ? [0, 1, 2] : []
    return TransferCourse(state: state, isOutside: outside, ticked: ticked)
  }

  @Test(
    "TR-05 CH-06 does in every state what the table says, and nothing else", arguments: State.all)
  func table(state: State) {
    for outside in [false, true] {
      for act in Self.acts {
        for party in Party.allCases {
          var course = Self.course(state, outside: outside)
          let before = course
          let why = course.apply(act, by: party)
          let isTheirs = Self.doers(act, outside: outside).contains(party)
          let next = isTheirs ? Self.fits[state]?[act] : nil
          #expect((why == nil) == (next != nil), "\(state) \(act) \(party) \(outside)")
          #expect(course.state == next ?? state, "\(state) \(act) \(party) \(outside)")
          if let why {
            #expect(course == before && why.hasSuffix("."))
            #expect(Blame.found(in: why).isEmpty)
          }
        }
      }
    }
  }

  @Test("TR-05 the sender is released after three ticks of their own, in any order, and not before")
  func three() {
    var course = TransferCourse(isOutside: false)
    #expect(course.apply(.join, by: .receiver) == nil)
    for fact in 0..<3 { #expect(course.apply(.say(fact), by: .receiver) == nil) }
    #expect(course.state == .joined && course.said == [0, 1, 2], "saying is not hearing")
    for fact in [2, 0] {
      #expect(course.apply(.tick(fact), by: .sender) == nil)
      #expect(course.apply(.release, by: .sender) != nil)
    }
    #expect(course.words == "joined, 2 of 3 read back")
    #expect(course.apply(.tick(2), by: .sender) == nil)
    #expect(course.state == .joined, "the same fact twice is one fact")
    #expect(course.apply(.tick(7), by: .sender) != nil)
    #expect(course.apply(.tick(1), by: .sender) == nil)
    #expect(course.state == .readBack)
    #expect(course.apply(.release, by: .sender) == nil)
    #expect(course.state == .released && !course.isOpen)
  }

  @Test("every state is kept in a word of its own, and read back", arguments: State.all)
  func kept(state: State) {
    #expect(State(kept: state.kept) == state)
    #expect(Set(State.all.map(\.kept)).count == State.all.count)
    #expect(State(kept: "returned") == nil)
  }
}
