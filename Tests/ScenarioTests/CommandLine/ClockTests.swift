import Foundation
import HavenDomain
import Testing

@testable import haven

/// `haven clock`, on the real binary.
@Suite struct ClockTests {
  private static let week =
    #"{"zone":"Europe/Berlin","hours":{"mon":[["08:00","18:00"]],"tue":[["08:00","18:00"]],"#
    + #""wed":[["22:00","06:00"]]},"holidays":["2026-11-09"],"#
    + #""breaks":{"2026-11-03":[["10:00","11:30"]]},"shifts":{"2026-11-10":[["10:00","24:00"]]}}"#

  private func ask(_ requests: [String]) throws -> [[String: Any]] {
    let input = requests.map { $0.replacing("$C", with: "\"calendar\":\(Self.week)") }
    let result = try Shell(founded: false).run("clock", input: input.joined(separator: "\n"))
    #expect(result.code == 0 && result.err == "")
    return result.lines
  }

  private func text(_ value: Any?) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: value as Any, options: [.fragmentsAllowed, .sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  @Test("answers every op, without a database")
  func ops() throws {
    let cases = [
      (
        #""op":"add",$C,"start":"2026-11-02T12:00:00Z","seconds":18001"#, #""2026-11-03T07:00:01Z""#
      ),
      (
        #""op":"subtract",$C,"start":"2026-11-03T07:00:01Z","seconds":1"#,
        #""2026-11-03T07:00:00Z""#
      ),
      (
        #""op":"between",$C,"start":"2026-11-02T12:00:00.5+00:00","end":"2026-11-04T12:00:00Z""#,
        "48599"
      ),
      (#""op":"isOpen",$C,"start":"2026-11-03T09:15:00Z""#, "false"),
      (#""op":"isOpen",$C,"start":"2026-11-05T04:59:59Z""#, "true"),
      (#""op":"nextOpen",$C,"start":"2026-11-09T10:00:00+01:00""#, #""2026-11-10T09:00:00Z""#),
      (#""op":"previousClose",$C,"start":"2026-11-10T09:00:00Z""#, #""2026-11-05T05:00:00Z""#),
      (
        #""op":"periods",$C,"start":"2026-11-03T08:00:00Z","count":2"#,
        #"[["2026-11-03T08:00:00Z","2026-11-03T09:00:00Z"],"#
          + #"["2026-11-03T10:30:00Z","2026-11-03T17:00:00Z"]]"#
      ),
      (#""op":"addWorkingDays",$C,"date":"2026-11-07","days":1"#, #""2026-11-11""#),
      (#""op":"addWorkingDays",$C,"date":"2026-11-07","days":-1"#, #""2026-11-04""#),
      (#""op":"workingDaysBetween",$C,"date":"2026-11-07","to":"2026-11-11""#, "1"),
      (#""op":"instant",$C,"local":"2026-03-29T02:30""#, #""2026-03-29T01:30:00Z""#),
      (#""op":"instant",$C,"local":"2026-10-25T02:30""#, #""2026-10-25T00:30:00Z""#),
      (
        #""op":"clocks",$C,"targets":{"first":3600,"solution":36000},"events":"#
          + #"[["2026-11-02T12:00:00Z","created"]],"at":"2026-11-02T13:00:01Z""#,
        #"{"first":{"due":"2026-11-02T13:00:00Z","state":"missed","usedSeconds":3601},"#
          + #""nextDue":"2026-11-02T13:00:00Z","solution":{"due":"2026-11-03T13:30:00Z","#
          + #""state":"running","usedSeconds":3601},"update":null}"#
      ),
    ]
    let found = try ask(cases.enumerated().map { "{\"id\":\($0),\($1.0)}" })
    #expect(found.count == cases.count)
    for (index, answer) in found.enumerated() {
      #expect(answer["id"] as? Int == index)
      #expect(try text(answer["result"]) == cases[index].1, "\(cases[index].0) \(answer)")
      #expect(answer["why"] is [String])
    }
  }

  @Test("says why: each open period counted, each holiday and break skipped")
  func why() throws {
    let found = try ask([
      #"{"id":"w","op":"add",$C,"start":"2026-11-03T08:00:00Z","seconds":68400}"#
    ])
    #expect(
      found.first?["why"] as? [String] == [
        "Tue 3 Nov 2026 09:00 to 10:00: 1:00:00 counted",
        "Tue 3 Nov 2026 10:00 to 11:30: a break, not counted",
        "Tue 3 Nov 2026 11:30 to 18:00: 6:30:00 counted",
        "Wed 4 Nov 2026 22:00 to Thu 5 Nov 2026 06:00: 8:00:00 counted",
        "Thu 5 Nov 2026 to Sun 8 Nov 2026: closed",
        "Mon 9 Nov 2026: closed, holiday",
        "Tue 10 Nov 2026: open 10:00-24:00 on this day",
        "Tue 10 Nov 2026 10:00 to 13:30: 3:30:00 counted",
      ])
  }

  @Test("a bad line gets an error that says where, and the next line its answer")
  func errors() throws {
    let hours = #""calendar":{"zone":"UTC","hours":{"mon":"#
    let cases = [
      ("nonsense", "no JSON object"), ("[1]", "no JSON object"),
      (#"{"id":1}"#, "“op” is needed"), (#"{"id":1,"op":"adds",$C}"#, "Did you mean “add”?"),
      (#"{"id":1,"op":"isOpen","start":"2026-11-02T12:00:00Z"}"#, "“calendar” is needed"),
      (
        #"{"id":1,"op":"isOpen","calendar":{"zone":"Nowhere/Land"},"start":"x"}"#,
        "no zone “Nowhere/Land”"
      ),
      (#"{"id":1,"op":"isOpen",\#(hours)[["09:00","25:00"]]}}}"#, "hours mon: “25:00” is no time"),
      (
        #"{"id":1,"op":"isOpen",\#(hours)[["09:00","12:00"],["11:00","13:00"]]}}}"#,
        "hours mon: 09:00-12:00 and 11:00-13:00 overlap"
      ),
      (
        #"{"id":1,"op":"isOpen",\#(hours)[["22:00","06:00"]],"tue":[["05:00","09:00"]]}}}"#,
        "hours mon: 22:00-06:00 goes over midnight into tue 05:00-09:00"
      ),
      (#"{"id":1,"op":"isOpen","calendar":{"zone":"UTC","hour":{}}}"#, "Did you mean “hours”?"),
      (
        #"{"id":1,"op":"isOpen","calendar":{"zone":"UTC","holidays":["2026-02-30"]}}"#,
        "holidays: there is no date “2026-02-30”"
      ),
      (#"{"id":1,"op":"isOpen",$C,"start":"2026-11-02"}"#, "“2026-11-02” is no instant"),
      (#"{"id":1,"op":"add",$C,"start":"2026-11-02T12:00:00Z","seconds":1.5}"#, "whole number"),
      (
        #"{"id":1,"op":"nextOpen","calendar":{"zone":"UTC"},"start":"2026-11-02T12:00:00Z"}"#,
        "no open time in the ten years after"
      ),
      (
        #"{"id":1,"op":"clocks",$C,"events":[["2026-11-02T12:00:00Z","seen"]],"at":"x"}"#,
        "event 1: there is no “seen”"
      ),
      ("{\"id\":1,\"op\":\"\(String(repeating: "x", count: 1 << 20))\"}", "longer than 1 MiB"),
    ]
    let good = #"{"id":"good","op":"isOpen",$C,"start":"2026-11-02T12:00:00Z"}"#
    let found = try ask(cases.flatMap { [$0.0, "", good] })
    try #require(found.count == cases.count * 2)
    for (index, example) in cases.enumerated() {
      let answer = found[2 * index]
      #expect((answer["error"] as? String)?.contains(example.1) == true, "\(answer)")
      #expect(found[2 * index + 1]["result"] as? Bool == true)
    }
    #expect(found[0]["id"] is NSNull && found[4]["id"] as? Int == 1)
  }

  @Test(
    "whole zone histories are as Foundation reads them",
    arguments: [
      "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles",
      "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia",
    ])
  func histories(_ name: String) throws {
    let zone = try #require(SystemZone.wholeHistory(name))
    let other = try #require(TimeZone(identifier: name))
    // From 1901 to 2036, at an odd step.
    for second in stride(from: -2_177_000_000, to: 2_082_000_000, by: 777_777) {
      let date = Date(timeIntervalSince1970: Double(second))
      #expect(
        zone.offset(at: Instant(seconds: Int64(second))) == other.secondsFromGMT(for: date),
        "\(date)")
    }
    if name == "Europe/Berlin" {
      for year in 2019...2100 {
        #expect(zone.shifts.count { zone.wallTime(at: $0.from).date.civil.year == year } == 2)
      }
    }
  }
}
