import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct QueueMovingTests {
  static let rest = Effect.start(.rest, after: .seconds(2))
  static let look = Effect.start(.look, after: .milliseconds(500))

  static func numbers(_ stage: Rehearser) -> [Int] {
    stage.state.queue.table.rows.compactMap { stage.state.queue.rows[$0.id]?.number.value }
  }

  @Test("Q-01 the console asks for the queue before all else, two pages from the top")
  func start() {
    var stage = Rehearser()
    #expect(
      stage.state.start(stage.context) == [
        .ask(.queue(ReadQueue(position: .top, count: 48))), .ask(.drafts(ListDrafts())),
        .ask(.staff(ListStaff())), .ask(.areas(ListServiceAreas())),
        .ask(.care(ReadMyCare())),
      ])
  }

  @Test("Q-05 Q-16 the store's order is shown as it is, and the first has the selection")
  func order() {
    let stage = rehearse { $0.fill() }
    #expect(Self.numbers(stage) == [1042, 1047, 1049, 1050, 1051, 1053])
    #expect(stage.state.queue.selectedRow?.id == Cast.contact)
  }

  @Test("moving starts two seconds of rest, and a look once the hand is still")
  func moving() {
    var stage = rehearse { $0.fill() }
    #expect(stage.press(.down) == [Self.rest, Self.look])
    #expect(stage.state.queue.selectedRow?.number.value == 1047)
    #expect(stage.state.queue.table.isFrozen)
    #expect(stage.fire(.look) == [.ask(.contact(ReadContact(.id(ContactID(rawValue: 2)))))])
  }

  @Test("the order is frozen while the operator moves; new rows wait and are counted")
  func frozen() {
    let urgent = Cast.row(9, 1060, .phone, .critical, due: -900)
    var stage = rehearse {
      $0.fill()
      $0.press(.down)
      $0.refresh([urgent] + Cast.rows)
    }
    #expect(Self.numbers(stage) == [1042, 1047, 1049, 1050, 1051, 1053])
    #expect(stage.state.queue.table.waitingCount == 1)
    #expect(stage.screen.contains("1 new"))
    #expect(stage.fire(.rest) == [])
    #expect(Self.numbers(stage) == [1060, 1042, 1047, 1049, 1050, 1051, 1053])
    #expect(stage.state.queue.selectedRow?.number.value == 1047)
  }

  @Test("at rest the list sorts at once, and the selection stays on its record")
  func sorting() {
    let stage = rehearse {
      $0.fill()
      $0.press(.down, .down)
      $0.fire(.rest)
      $0.refresh([Cast.row(9, 1060, .phone, .critical)] + Cast.rows.reversed())
    }
    #expect(stage.state.queue.selectedRow?.number.value == 1049)
    #expect(Self.numbers(stage).first == 1060)
  }

  @Test("a row that a colleague takes stays where it stood, struck, and says who")
  func takenByOther() {
    var stage = rehearse {
      $0.fill()
      $0.press(.down)
      let taken = Cast.row(1, 1042, .phone, .critical, state: .held, owner: Cast.mari, version: 2)
      $0.refresh([taken] + Cast.rows.dropFirst())
    }
    #expect(stage.state.queue.table.rows.first?.isStruck == true)
    #expect(stage.screen.contains("TAKEN M. Ilves"))
    stage.fire(.rest)
    #expect(!stage.screen.contains("TAKEN"))
  }

  @Test("a row that is gone stays, struck, and says so; at the next rest it goes")
  func gone() {
    var stage = rehearse {
      $0.fill()
      $0.press(.down)
      $0.refresh(Array(Cast.rows.dropFirst(2)))
    }
    #expect(stage.screen.contains("LEFT THE QUEUE"))
    #expect(Self.numbers(stage).prefix(2) == [1042, 1047])
    #expect(stage.fire(.rest) == [Self.look])
    #expect(Self.numbers(stage) == [1049, 1050, 1051, 1053])
  }

  @Test("rows that new ones push over the end of what was read have not gone")
  func pushedOver() {
    var stage = rehearse {
      $0.fill(Cast.rows(0..<48), hasAfter: true)
      $0.press(.down)
      $0.refresh([Cast.row(99, 2000, .phone, .critical)] + Cast.rows(0..<47), hasAfter: true)
    }
    #expect(!stage.state.queue.table.rows.contains { $0.isStruck })
    stage.fire(.rest)
    #expect(Self.numbers(stage).count == 49)
  }

  @Test("Q-18 average and oldest wait are on the screen, and Q-15 each row says its channel")
  func figures() {
    let screen = rehearse { $0.fill() }.screen
    #expect(screen.contains("average wait 01:14"))
    #expect(screen.contains("5 waiting, oldest 3 d 00 h"))
    for channel in ["phone", "web chat", "email", "letter", "in person"] {
      #expect(screen.contains(channel))
    }
  }

  @Test("Q-01 Q-02 a call over its minute shows a negative due time, and is counted as over target")
  func overdue() {
    let screen = rehearse { $0.fill() }.screen
    #expect(screen.contains("-05:41"))
    #expect(screen.contains("2 over target"))
  }

  @Test("a list that cannot be read anew stays and says how old it is")
  func old() {
    var stage = rehearse {
      $0.fill()
      $0.send(.changed)
    }
    guard case .ask(let ask)? = stage.fire(.refresh).first else {
      Issue.record("no question")
      return
    }
    stage.wait(.seconds(7))
    #expect(stage.screen.contains("DATA 00:07 OLD"))
    let effects = stage.fail(ask)
    #expect(effects.first == .start(.refresh, after: .seconds(1)))
    #expect(stage.screen.contains("DATA 00:07 OLD"))
    #expect(stage.screen.contains("C-1042"))
  }

  @Test("many commits in a row are one look at the store")
  func changes() {
    var stage = rehearse { $0.fill() }
    #expect(stage.send(.changed) == [.start(.refresh, after: .zero)])
    #expect(stage.send(.changed) == [])
    #expect(stage.fire(.refresh).count == 1)
    #expect(stage.send(.changed) == [.start(.refresh, after: .milliseconds(100))])
  }

  @Test("a new critical alarm rings once; those that were there at the start do not")
  func ringing() {
    var stage = Rehearser()
    #expect(!stage.fill(alarms: [Cast.alarm]).contains(.ring(times: 2)))
    var other = Cast.alarm
    other.id = AlarmID(rawValue: 77)
    #expect(stage.refresh(Cast.rows, alarms: [Cast.alarm, other]).contains(.ring(times: 2)))
    #expect(!stage.refresh(Cast.rows, alarms: [Cast.alarm, other]).contains(.ring(times: 2)))
  }
}
