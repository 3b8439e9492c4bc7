import CLinux
import HavenDomain
import Testing

@testable import HavenStore

@Suite("Opening a database")
struct OpeningTests {
  let office: Office
  init() throws { office = try Office(isDrill: false) }

  private var path: String { office.scratch.folder + "/data/haven.db" }

  @Test("gives back what it was made with")
  func roundTrip() throws {
    let console = try office.console()
    #expect(
      console.organisation == Organisation(name: "Safe Haven", zone: "UTC", isDrill: false))
    let founder = try console.signIn(.unixUser(1_000), terminal: "").member
    #expect(founder.name == "Ada Founder" && founder.roles == NewOrganisation.founderRoles)
    #expect(try ServiceAreaRecord.all(in: console.connection).count == 9)
  }

  @Test("with another key is refused, and nothing is changed")
  func wrongKey() throws {
    let other = office.scratch.folder + "/config/other.key"
    _ = try MasterKey.create(at: other, for: office.desk.files)
    #expect(throws: StoreError.key(.wrongKey)) {
      try DeskCore.open(path: path, key: other, surroundings: office.clock.surroundings)
    }
  }

  @Test("without its key file says what is missing")
  func noKey() {
    let nowhere = office.scratch.folder + "/config/none.key"
    #expect(throws: StoreError.key(.missing(path: nowhere))) {
      try DeskCore.open(path: path, key: nowhere, surroundings: office.clock.surroundings)
    }
  }

  @Test("that is not there says how to make one")
  func missing() {
    #expect {
      try DeskCore.open(
        path: office.scratch.folder + "/data/none.db", key: office.scratch.key,
        surroundings: office.clock.surroundings)
    } throws: { "\($0)".contains("no database") }
  }

  @Test("is never made over a finished one")
  func createTwice() {
    #expect {
      try DeskCore.create(
        NewOrganisation(
          name: "Other", administrator: "Eve", unixUser: 2, zone: "UTC", isDrill: false),
        path: path, key: office.scratch.key, surroundings: office.clock.surroundings)
    } throws: { "\($0)".contains("finished database") }
  }

  @Test("a drill cannot be turned into a live database, nor a live one into a drill")
  func drillStays() throws {
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run("UPDATE database SET kind = 'drill'")
    }
    #expect(throws: StoreError.key(.wrongKey)) { try office.console() }
  }

  @Test("a file of noise is refused and left as it is")
  func noise() throws {
    office.scratch.write(Array(repeating: 0x41, count: 8_192), to: "data/noise.db")
    #expect(throws: StoreError.self) {
      try DeskCore.open(
        path: office.scratch.folder + "/data/noise.db", key: office.scratch.key,
        surroundings: office.clock.surroundings)
    }
  }

  @Test("a creation that was killed half-way is finished by the next one")
  func halfMade() throws {
    let files = try DatabaseFiles(path: office.scratch.folder + "/data/half.db")
    try files.create(files.database)
    let connection = try Connection(path: files.database)
    try Pragmas.obtain(on: connection)
    _ = try Migrator(migrations: Array(Schema.migrations.prefix(2))).migrate(connection, at: 0)
    #expect(throws: StoreError.self) {
      try DeskCore.open(
        path: files.database, key: office.scratch.key, surroundings: office.clock.surroundings)
    }
    let desk = try DeskCore.create(
      NewOrganisation(
        name: "Half", administrator: "Ada", unixUser: 5, zone: "UTC", isDrill: true),
      path: files.database, key: office.scratch.key, surroundings: office.clock.surroundings)
    #expect(desk.organisation.name == "Half")
  }

  @Test("a newer minor schema may be read and not changed")
  func newerMinor() throws {
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run("INSERT INTO migration VALUES ('later', 1, 99, 0)")
    }
    let console = try office.console()
    #expect(console.isReadOnly)
    let founder = try console.signIn(.unixUser(1_000), terminal: "").principal
    #expect(throws: Never.self) { try console.perform(ReadQueue(count: 5), by: founder) }
    #expect(throws: StoreError.readOnly) {
      try console.perform(SetPresence(id: office.id(), presence: .off), by: founder)
    }
  }

  @Test("an erasure that an old copy of the keys undid is done again")
  func replaysErasures() throws {
    let row = try office.contact(name: "Mira Quill")
    let key = try #require(
      try office.desk.connection.first(
        "SELECT key FROM contact WHERE id = ?1", row.id.rawValue, read: { try $0.int64(0) }))
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run("INSERT INTO erasure VALUES (?1, 0, 'asked')", key)
    }
    let console = try office.console()
    #expect(throws: StoreError.key(.destroyed)) { try console.ring.key(key) }
  }
}

@Suite("Signing in")
struct SignInTests {
  @Test("an account without a staff record is told whom to ask, and leaves a row")
  func unknown() throws {
    let office = try Office(isDrill: false)
    #expect(throws: Refusal.self) { try office.desk.signIn(.unixUser(4_242), terminal: "") }
    let last = try #require(try office.audit().last)
    #expect(last.action == "session.opened" && last.outcome == "refused")
    #expect(last.unixUser == 4_242)
  }

  @Test("--as takes one's own record, and any for an administrator, in a live database")
  func named() throws {
    let office = try Office(isDrill: false)
    let founder = try office.founder()
    _ = try office.desk.perform(
      AddStaff(id: office.id(), name: "Robin Osei", roles: [.agent], unixUser: 1_001), by: founder)
    let asOwn = try office.desk.signIn(.named("osei", unixUser: 1_001), terminal: "")
    #expect(asOwn.member.name == "Robin Osei")
    let byAdministrator = try office.desk.signIn(.named("R. Osei", unixUser: 1_000), terminal: "")
    #expect(byAdministrator.principal.roles == [.agent])
    #expect(throws: Refusal.self) {
      try office.desk.signIn(.named("Ada Founder", unixUser: 1_001), terminal: "")
    }
  }

  @Test("a word that fits two people names nobody")
  func ambiguous() throws {
    let office = try Office()
    _ = try office.person("Robin Osei", .agent)
    _ = try office.person("Robin Adeyemi", .agent)
    #expect(throws: Refusal.self) {
      try office.desk.signIn(.named("robin", unixUser: 1), terminal: "")
    }
  }
}
