import HavenDomain

extension OnCall {
  /// `clinical director: T. Wren, on the rota until 06:00.`; `clinical director: nobody.`
  var line: String {
    let who = staffName.map { "\($0), \(why)" }
    return "\(role.words): \(who ?? (why.hasPrefix("nobody") ? why : "nobody, \(why)"))."
  }
}
