import Canvas
import Testing

@Suite struct ActionTableTests {
  enum Deed: Hashable, Sendable { case help, take, open, acknowledge }
  enum Place: Hashable, CaseIterable, Sendable { case queue, form }
  struct Mood: Sendable { var isReadOnly = false }
  typealias Table = ActionTable<Deed, Place, Mood>

  static let everywhere = Set(Place.allCases)

  static let table = Table([
    Action(
      .help, keys: [.f(1), .character("?")], label: "Help", sentence: "Explain what has focus",
      contexts: everywhere, isShownInFooter: true),
    Action(
      .take, keys: [.f(5)], label: "Take", sentence: "Answer the selected contact",
      contexts: [.queue], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.isReadOnly ? "This console only reads." : nil }),
    Action(
      .open, keys: [.f(5), .enter], label: "Next", sentence: "Go to the next step",
      contexts: [.form]),
    Action(
      .acknowledge, keys: [.f(7)], label: "Ack", sentence: "Acknowledge the top alarm",
      contexts: everywhere, isShownInFooter: true),
  ])

  @Test("a key does what its context says")
  func lookup() {
    #expect(Self.table.action(for: .f(5), in: .queue)?.id == .take)
    #expect(Self.table.action(for: .f(5), in: .form)?.id == .open)
    #expect(Self.table.action(for: .enter, in: .queue) == nil)
    #expect(Self.table.action(for: .character("?"), in: .form)?.id == .help)
  }

  @Test("a table in order has no problems")
  func sound() {
    #expect(Self.table.problems(mandatory: [.acknowledge, .help]) == [])
  }

  @Test("footer, help and palette read the table in its order")
  func listing() {
    #expect(Self.table.actions(in: .form).map(\.id) == [.help, .open, .acknowledge])
    #expect(Self.table.footer(in: .form).map(\.id) == [.help, .acknowledge])
    #expect(Self.table.actions(in: .queue, matching: "sel cont").map(\.id) == [.take])
    #expect(Self.table.actions(in: .queue, matching: "ack").map(\.id) == [.acknowledge])
  }

  @Test("an action says why it cannot be done now")
  func whyNot() {
    #expect(Self.table[.take]?.whyNot(Mood()) == nil)
    #expect(Self.table[.take]?.whyNot(Mood(isReadOnly: true)) == "This console only reads.")
  }

  @Test("one key twice in one context is a problem, and the first keeps it")
  func boundTwice() {
    let table = Self.table.rebound([.open: [.f(7)]])
    #expect(table.problems() == [.keyBoundTwice(.f(7), .form, .open, .acknowledge)])
    #expect(table.action(for: .f(7), in: .form)?.id == .open)
    #expect(table.action(for: .f(7), in: .queue)?.id == .acknowledge)
    #expect(
      table.problems().map(\.description) == [
        "F7 is both open and acknowledge in form: give one of them another key"
      ])
  }

  @Test("an action that must have a key and has none is a problem")
  func unbound() {
    let table = Self.table.rebound([.acknowledge: []])
    #expect(table.problems() == [])
    #expect(table.problems(mandatory: [.acknowledge]) == [.unbound(.acknowledge)])
    #expect(Table([]).problems(mandatory: [.help]) == [.unbound(.help)])
  }

  @Test("a label that the footer has no room for is a problem, by cells and not by characters")
  func labels() {
    func table(_ label: DisplayText) -> Table {
      Table([Action(.help, label: label, sentence: "Help", contexts: [.queue])])
    }
    #expect(table("Escalate").problems() == [])
    #expect(table("Escalated").problems() == [.labelTooLong(.help, cells: 9)])
    #expect(table("漢字漢字漢").problems() == [.labelTooLong(.help, cells: 10)])
    #expect(table("").problems() == [.labelEmpty(.help)])
  }

  @Test("an action listed twice is a problem")
  func listedTwice() {
    let actions = Self.table.actions
    #expect(Table(actions + [actions[3]]).problems().contains(.listedTwice(.acknowledge)))
  }
}
