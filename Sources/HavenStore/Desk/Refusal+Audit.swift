import HavenDomain

extension Refusal {
  /// One word for the audit: never a name or a text.
  var auditWord: String {
    switch self {
    case .notAllowed: "refused notAllowed"
    case .notFound: "refused notFound"
    case .taken: "refused taken"
    case .changed: "refused changed"
    case .leaseLost: "refused leaseLost"
    case .invalid: "refused invalid"
    case .wrongState: "refused wrongState"
    }
  }
}
