import CLinux
import HavenDomain
import HavenStore

/// A database of synthetic contacts, made through the store's own requests by a fixed seed, and kept
/// for the next run.
struct BenchDatabase {
  var path: String
  var key: String

  /// - Parameter folder: made where it is missing; the database lies in `data`, its key in `config`.
  static func made(in folder: String, contacts count: Int) throws -> BenchDatabase {
    for part in ["", "/data", "/config"] { try makeFolders(folder + part) }
    let database = BenchDatabase(
      path: folder + "/data/haven.db", key: folder + "/config/haven.key")
    var about = stat()
    if stat(folder + "/finished", &about) == 0 { return database }
    try database.fill(count)
    close(haven_open(folder + "/finished", O_CREAT | O_WRONLY, 0o600))
    return database
  }

  func open() throws -> (core: DeskCore, principal: Principal) {
    let core = try DeskCore.open(path: path, key: key, surroundings: .bench)
    return (core, try core.signIn(.unixUser(Int(getuid())), terminal: "bench").principal)
  }

  private func fill(_ count: Int) throws {
    let core = try DeskCore.create(
      NewOrganisation(
        name: "Benchmark", administrator: "Bench Mark", unixUser: Int(getuid()), zone: "UTC",
        isDrill: true), path: path, key: key, surroundings: .bench)
    let by = try core.signIn(.unixUser(Int(getuid())), terminal: "bench").principal
    var source = SeededContacts(now: Surroundings.bench.moment().wall)
    var left = count
    var request: UInt64 = 0
    while left > 0 {
      let batch = min(left, ImportContacts.limit)
      request += 1
      _ = try core.perform(
        ImportContacts(
          id: RequestID(high: 0xBE9C, low: request),
          contacts: (0..<batch).map { _ in source.next() }), by: by)
      left -= batch
    }
    core.close()
  }

  private static func makeFolders(_ path: String) throws {
    var partial = path.hasPrefix("/") ? "" : "."
    for name in path.split(separator: "/") {
      partial += "/" + name
      mkdir(partial, 0o700)
    }
  }
}

extension Surroundings {
  static let bench = Surroundings(
    moment: {
      func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
      }
      return Moment(
        wall: milliseconds(CLOCK_REALTIME), boot: milliseconds(CLOCK_BOOTTIME), bootID: "bench")
    }, zone: { _ in .utc })
}

/// An endless line of contacts that is the same for every run.
struct SeededContacts {
  private var state: UInt64 = 42
  private let now: Int64
  private static let first = [
    "Ana", "Ben", "Carla", "Dev", "Elif", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kofi", "Lena",
  ]
  private static let last = [
    "Abel", "Brandt", "Costa", "Diaz", "Eriksen", "Fofana", "Garcia", "Haas", "Ito", "Jansen",
    "Kaya", "Lopez", "Meyer", "Novak", "Okafor", "Petit", "Rossi", "Silva", "Tran", "Yilmaz",
  ]

  init(now: Int64) { self.now = now }

  mutating func next() -> NewContact {
    NewContact(
      channel: Channel.allCases[number(Channel.allCases.count)],
      name: "\(Self.first[number(Self.first.count)]) \(Self.last[number(Self.last.count)])",
      callback: "07700 900\(100 + number(900))", note: "asks for advice about a place to stay",
      isEmergency: number(20) == 0,
      receivedAt: Instant(milliseconds: now - Int64(number(400 * 86_400)) * 1000))
  }

  /// SplitMix64.
  private mutating func number(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
