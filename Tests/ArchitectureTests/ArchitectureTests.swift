import Testing

/// The house as `architecture.md` draws it, held against every file.
@Suite("The sources")
struct ArchitectureTests {
  static let files = Repository.sources

  private func none(_ findings: [Finding]) {
    #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  }

  @Test("are found from here, and belong to targets that the table of arrows knows")
  func found() {
    #expect(Self.files.count > 40)
    #expect(Set(Self.files.map(\.target)).isSubset(of: Set(Rules.mayImport.keys)))
    #expect(Repository.tests.contains { $0.path == "Tests/ArchitectureTests/Repository.swift" })
    #expect(Repository.shims.contains { $0.target == "CLinux" })
  }

  @Test("import only what the table of arrows allows")
  func imports() {
    none(Self.files.flatMap(Rules.imports))
  }

  @Test("read no clock but at the rim, in the program and in benchmarks")
  func clocks() {
    none(Self.files.flatMap { Rules.clocks($0, shims: Repository.shims) })
  }

  @Test("have SQL in the store alone")
  func statements() {
    none(Self.files.flatMap(Rules.statements))
  }

  @Test("have names of keys in action tables alone")
  func keyNames() {
    none(Self.files.flatMap(Rules.keyNames))
  }

  @Test("GP-05 GP-06 say nothing that is on the list of words never to use")
  func neverUse() {
    none(Self.files.flatMap(Rules.neverUse))
  }

  @Test("and the tests are files of at most 500 lines, but for generated ones")
  func length() {
    none((Self.files + Repository.tests).flatMap(Rules.length))
  }

  @Test("lie at a top level that holds nothing else")
  func topLevel() throws {
    none(Rules.topLevel(try Repository.topLevel()))
  }
}
