import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database from before the stages")
struct StagesMigrationTests {
  @Test("what was closed has the day on which it was, and what is open has none")
  func closed() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 11))
    try connection.execute(
      script: """
        INSERT INTO staff VALUES (1, x'00', NULL, 'off', 0, 1);
        INSERT INTO feedback (id, number, version, kind, stage, received_at, due, logged_by, key)
          VALUES (1, 20001, 1, 'complaint', 'closed', 1000, NULL, 1, 1),
            (2, 20002, 1, 'complaint', 'outcomeTold', 1000, 8000, 1, 1),
            (3, 20003, 1, 'compliment', 'closed', 1000, NULL, 1, 1);
        INSERT INTO feedback_event (feedback, kind, at, staff)
          VALUES (1, 'closed', 4000, 1), (1, 'closed', 6000, 1), (2, 'outcomeTold', 5000, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    let closed = try connection.all("SELECT closed_at FROM feedback ORDER BY id") {
      try $0.intIfAny(0)
    }
    #expect(closed == [6000, nil, 1000])
    #expect(try Schema.migrator.version(of: connection).map { $0 >= SchemaVersion(1, 18) } == true)
  }

  @Test("AP-05 an appeal that was open goes on as one, and one that was decided is decided")
  func appealed() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 11))
    try connection.execute(
      script: """
        INSERT INTO staff VALUES (1, x'00', NULL, 'off', 0, 1);
        INSERT INTO feedback (id, number, version, kind, stage, received_at, due, logged_by, key)
          VALUES (1, 20001, 1, 'complaint', 'outcomeTold', 1000, NULL, 1, 1),
            (2, 20002, 1, 'complaint', 'outcomeTold', 1000, NULL, 1, 1),
            (3, 20003, 1, 'complaint', 'outcomeTold', 1000, NULL, 1, 1);
        INSERT INTO feedback_event (feedback, kind, at, staff)
          VALUES (1, 'appealReceived', 4000, 1), (2, 'appealReceived', 4000, 1),
            (2, 'appealOutcome', 6000, 1), (3, 'outcomeTold', 5000, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    let stages: [FeedbackStage] = try connection.all("SELECT stage FROM feedback ORDER BY id") {
      try $0.word(0)
    }
    #expect(stages == [.appealed, .appealDecided, .outcomeTold])
  }

  @Test("AP-02 an outcome from before the time to appeal was kept has its time all the same")
  func window() throws {
    let stage = try StageOffice()
    let row = try stage.told()
    try stage.office.desk.gate.hold(patience: 1_000) {
      try stage.office.desk.connection.run("UPDATE feedback SET appeal_until = NULL")
    }
    #expect(try stage.refusal { try stage.act(row, .appealTimeOver) } != nil)
    stage.office.clock.advance(.days(40))
    #expect(try stage.refusal { try stage.appeal(row, by: stage.manager) } != nil)
  }
}
