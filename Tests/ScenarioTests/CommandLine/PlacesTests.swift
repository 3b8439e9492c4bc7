import Testing

@testable import haven

/// Where things are, by what is said, set and installed.
@Suite struct PlacesTests {
  private func places(
    _ variables: [String: String] = [:], database: String? = nil, key: String? = nil,
    folders: Set<String> = []
  ) throws -> Places {
    var options = GlobalOptions()
    options.database = database
    options.key = key
    return try Places(
      options,
      machine: Places.Machine(
        environment: { variables[$0] }, currentFolder: "/here", programFolder: "/opt/x/bin",
        isFolder: folders.contains))
  }

  @Test("the database is what is said, else set, else installed, else the person's own")
  func order() throws {
    let all = ["HAVEN_DB": "/set.db", "XDG_DATA_HOME": "/data", "HOME": "/home/bo"]
    let installed: Set = ["/var/lib/haven"]
    #expect(try places(all, database: "/said.db", folders: installed).database == "/said.db")
    #expect(try places(all, database: "said.db").database == "/here/said.db")
    #expect(try places(all, folders: installed).database == "/set.db")
    let unset = all.filter { $0.key != "HAVEN_DB" }
    #expect(try places(unset, folders: installed).database == "/var/lib/haven/haven.db")
    #expect(try places(unset).database == "/data/haven/haven.db")
    #expect(
      try places(["HOME": "/home/bo"]).database == "/home/bo/.local/share/haven/haven.db")
  }

  @Test("the key is beside the configuration, with a name of its own for each database")
  func key() throws {
    let home = ["HOME": "/home/bo"]
    let first = try places(home, database: "/a/haven.db").key
    let second = try places(home, database: "/b/haven.db").key
    #expect(first.hasPrefix("/home/bo/.config/haven/haven-"))
    #expect(first != second)
    #expect(try places(home, database: "/a/haven.db").key == first)
    #expect(try places(home, folders: ["/var/lib/haven"]).key == "/etc/haven/haven.key")
    #expect(try places(["HAVEN_KEY": "/k", "HOME": "/h"], key: "/said").key == "/said")
    #expect(try places(["HAVEN_KEY": "/k", "HOME": "/h"]).key == "/k")
  }

  @Test("a relative XDG folder is passed over, as its specification says")
  func relativeFolders() throws {
    let found = try places(["XDG_DATA_HOME": "data", "HOME": "/h"])
    #expect(found.database == "/h/.local/share/haven/haven.db")
  }

  @Test("without a home the words say what to give")
  func homeless() {
    #expect(throws: Failure.self) { try places() }
  }

  @Test("themes are looked for near the person, then near the program, then in the source")
  func themes() throws {
    let found = try places(["HOME": "/h"], folders: ["/opt/x/Sources/haven"])
    #expect(
      found.themes == [
        "/h/.config/haven/themes", "/opt/x/bin/../share/haven/themes", "/opt/x/themes",
      ])
  }
}
