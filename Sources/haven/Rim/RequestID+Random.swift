import HavenDomain

extension RequestID {
  /// A new one, of the kernel's randomness.
  static func random() -> RequestID {
    var source = SystemRandomNumberGenerator()
    return RequestID(high: source.next(), low: source.next())
  }
}
