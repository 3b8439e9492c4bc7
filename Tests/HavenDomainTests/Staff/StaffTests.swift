import HavenDomain
import Testing

@Suite("Staff")
struct StaffTests {
  @Test(
    "hold one of eight roles, each typed as it is said or as it is written",
    arguments: Role.allCases)
  func roles(role: Role) {
    #expect(Role.allCases.count == 8)
    #expect(Role(typed: role.words) == role)
    #expect(Role(typed: role.rawValue.uppercased()) == role)
    #expect(Role(typed: role.words.split(separator: " ").joined(separator: "-")) == role)
  }

  @Test("hold no role that nobody knows", arguments: ["", "boss", "-", "agents", "root"])
  func noRole(text: String) {
    #expect(Role(typed: text) == nil)
  }

  @Test(
    "are shown by initial and surname",
    arguments: [
      ("Robin Osei", "R. Osei"), ("Robin", "Robin"), ("", ""), ("Ana María de la Cruz", "A. Cruz"),
      ("  Robin   Osei ", "R. Osei"), ("Åsa Öberg", "Å. Öberg"), ("王 小明", "王. 小明"),
    ])
  func shortName(name: String, short: String) {
    #expect(StaffMember.short(name) == short)
  }
}
