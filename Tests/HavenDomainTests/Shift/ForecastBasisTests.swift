import Testing

@testable import HavenDomain

@Suite("The forecast")
struct ForecastBasisTests {
  static let now = Instant(seconds: 500_000 * 3600 + 600)
  static let hour: Int64 = 500_000

  private func basis(
    _ arrivals: [Int64: Int] = [:], firstHour: Int64? = nil, handled: Int = 0, seconds: Int = 0,
    onShift: Int = 4, rota: [Int64: Int] = [:], surge: Surge? = nil
  ) -> ForecastBasis {
    ForecastBasis(
      arrivals: arrivals, firstHour: firstHour, handled: handled, handlingSeconds: seconds,
      onShift: onShift, rota: rota, target: 0.95, within: .seconds(60), usualHandling: .minutes(14),
      surge: surge)
  }

  @Test("takes the same hour of the same weekday over the last four weeks")
  func weekly() {
    let weeks = [4, 8, 12, 16]
    let arrivals = Dictionary(
      uniqueKeysWithValues: weeks.enumerated().map {
        (Self.hour - 168 * Int64($0.offset + 1), $0.element)
      })
    let forecast = basis(arrivals, firstHour: Self.hour - 2_000).forecast(hours: 2, now: Self.now)
    #expect(forecast.hours.map(\.arrivals) == [10, 0])
    #expect(forecast.hours[0].from == Instant(seconds: Self.hour * 3600))
    #expect(forecast.assumptions[0].contains("same weekday"))
  }

  @Test("says that it knows little when less than a week was counted, and takes the last day")
  func young() {
    let arrivals = [Self.hour - 1: 6, Self.hour - 2: 2]
    let forecast = basis(arrivals, firstHour: Self.hour - 2).forecast(hours: 3, now: Self.now)
    #expect(forecast.hours.map(\.arrivals) == [4, 4, 4])
    #expect(forecast.assumptions[0].contains("with care"))
    #expect(forecast.assumptions[1].contains("14 min, assumed; only 0 intakes"))
  }

  @Test("takes the real handling time once twenty were counted (Q-10)")
  func handling() {
    let few = basis(handled: 19, seconds: 19 * 300).forecast(hours: 1, now: Self.now)
    let enough = basis(handled: 20, seconds: 20 * 300).forecast(hours: 1, now: Self.now)
    #expect(few.assumptions[1].contains("14 min, assumed"))
    #expect(enough.assumptions[1].contains("5 min, the average of the last 20"))
  }

  @Test("Q-17 a surge is no less than what this hour brings, and is said")
  func surge() {
    let surge = Surge(since: Self.now, by: "N. Haddad", reason: "storm")
    let arrivals = [Self.hour - 1: 30, Self.hour - 168: 3]
    let calm = basis(arrivals, firstHour: Self.hour - 999).forecast(hours: 1, now: Self.now)
    let storm = basis(arrivals, firstHour: Self.hour - 999, surge: surge)
      .forecast(hours: 1, now: Self.now)
    #expect(calm.hours[0].arrivals == 0.75 && storm.hours[0].arrivals == 30)
    #expect(storm.isSurge && storm.hours[0].answeredInTime < calm.hours[0].answeredInTime)
    #expect(storm.assumptions.contains { $0.contains("Surge") })
    #expect(storm.assumptions.contains { $0.contains("Q-12 asks for one agent for 10 lines") })
  }

  @Test("counts whom the rota names, else who is there; and how many the target needs (Q-01)")
  func agents() {
    let arrivals = [Self.hour - 1: 20]
    let forecast = basis(
      arrivals, firstHour: Self.hour - 1, onShift: 2, rota: [Self.hour + 1: 9]
    ).forecast(hours: 2, now: Self.now)
    #expect(forecast.hours.map(\.agents) == [2, 9])
    #expect(forecast.hours[0].answeredInTime < 0.95 && forecast.hours[1].answeredInTime > 0.95)
    #expect((3...9).contains(forecast.hours[0].agentsNeeded))
  }

  @Test("of an empty house promises nothing and fails nowhere")
  func empty() {
    let forecast = basis(onShift: 0).forecast(hours: 24, now: Self.now)
    #expect(forecast.hours.count == 24)
    #expect(forecast.hours.allSatisfy { $0.arrivals == 0 && $0.agentsNeeded == 0 })
  }
}
