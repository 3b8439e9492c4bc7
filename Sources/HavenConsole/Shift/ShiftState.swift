import HavenDomain

/// What a supervisor reads at the change of a shift, as far as it was asked for.
public struct ShiftState: Equatable, Sendable {
  public var page: ShiftPage?
  public var forecast: Forecast?
  public var rota: RotaBoard?
  var isReading = false

  /// How far the forecast looks.
  static let forecastHours = 8
}
