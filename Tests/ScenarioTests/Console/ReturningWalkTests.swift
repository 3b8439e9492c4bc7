import Rehearsal
import Testing

/// Somebody rings again, and says their name to somebody else who writes it as they hear it.
@Suite struct ReturningWalkTests {
  @Test("IN-04 IN-10 a person is found again by a misspelt name, and joined, by keys alone")
  func walk() throws {
    let shell = try Shell()
    let first = try shell.call("Katharine Mirelle", note: "wants a bed")
    let second = try shell.run("contact", "add", "--channel", "phone", "--json")
    let number = try #require(second.object["number"] as? String)
    let desk = try shell.console()
    try desk.press("Down")
    try desk.take()
    try desk.press("F5")
    try desk.answer("mouth", " ", "y", "", "", "")
    try desk.type("Catherine Mirele")
    try desk.see("Known? 1 contact, last today")
    try desk.see("name alike")
    try desk.see("> Name                  Catherine Mirele")
    #expect(!desk.screen.contains("Katharine"))

    try desk.press("F3")
    try desk.see("Who is calling")
    try desk.see(first)
    try desk.press("F4")
    try desk.see("Katharine Mirelle, 555 0142")
    try desk.press("F5")
    try desk.see("\(number) is one of 2 contacts of P-")
    try desk.press("Escape")
    try desk.see("2 contacts of this person, P-")

    let found = try shell.run("client", "find", "--name", "Mirel Katherine", "--json")
    let person = try #require(found.list.first?["person"] as? String, "\(found.err)")
    #expect(found.list.count == 1 && found.list[0]["contacts"] as? Int == 2)
    let shown = try shell.run("client", "show", person, "--json").object
    #expect((shown["contacts"] as? [Any])?.count == 2)
    #expect(try shell.run("audit", "verify").code == 0)
    #expect(shell.found(["Katharine", "Catherine", "Mirel"]) == [])
  }

  @Test("the queue's search finds a misspelt name and says that it is near")
  func search() throws {
    let shell = try Shell()
    let number = try shell.call("Wanda Mirelle")
    let desk = try shell.console()
    try desk.press("F3")
    try desk.type("wnada")
    try desk.see("0 found, 1 near")
    try desk.see(number)
  }
}
