import HavenDomain

/// The system's random numbers, for the ids of changes.
enum SystemRandom {
  static func requestID() -> RequestID {
    var source = SystemRandomNumberGenerator()
    return RequestID(high: source.next(), low: source.next())
  }
}
