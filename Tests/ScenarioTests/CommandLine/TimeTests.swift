import Testing

/// `haven time`, on the real binary.
@Suite struct TimeTests {
  /// The machine was started with its clock three hours behind what the records know.
  private func slow() throws -> Shell {
    let shell = try Shell()
    _ = try shell.run("time")
    try shell.tamper("UPDATE house_clock SET offset = offset + 10800000")
    return shell
  }

  @Test("says both times, and that nothing is off")
  func same() throws {
    let shell = try Shell()
    let shown = try shell.run("time")
    #expect(shown.code == 0 && shown.out.contains("They go together."), "\(shown.err)")
    #expect(try shell.run("time", "--json").object["isChanged"] as? Bool == false)
    let refused = try shell.run("time", "adopt")
    #expect(refused.code != 0 && refused.err.contains("the same already"), "\(refused.err)")
  }

  @Test("ES-01 a clock that is off is told, and taken over when a person says so")
  func adopted() throws {
    let shell = try slow()
    let shown = try shell.run("time")
    #expect(shown.out.contains("The system's is 3 hours behind."), "\(shown.out)\(shown.err)")
    #expect(shown.out.contains("haven time adopt"))
    let adopted = try shell.run("time", "adopt")
    #expect(adopted.code == 0 && adopted.out.contains("is taken over. They go together."))
    #expect(try shell.run("time").out.contains("They go together."))
  }
}
