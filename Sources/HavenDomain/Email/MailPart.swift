/// A message's body as its sender built it: leaves that hold bytes, and multiparts that hold parts.
indirect enum MailPart: Hashable, Sendable {
  case leaf(MailLeaf)
  case multipart(MultipartKind, [MailPart])
}

/// How the parts of a multipart stand to each other (RFC 2046 §5.1, RFC 2387).
enum MultipartKind: Hashable, Sendable {
  /// One after the other; also every kind that is not known.
  case mixed
  /// The same thing in several forms.
  case alternative
  /// The first is the thing, the others belong to it.
  case related

  /// - Parameter type: `multipart/alternative`, in lower case.
  init(type: String) {
    switch type {
    case "multipart/alternative": self = .alternative
    case "multipart/related": self = .related
    default: self = .mixed
    }
  }
}

/// A part that is no multipart: what it says of itself, and its bytes as they came.
struct MailLeaf: Hashable, Sendable {
  let head: PartHead
  let body: ArraySlice<UInt8>
}

/// What the headers of a part say about its body.
struct PartHead: Hashable, Sendable {
  /// `text/plain`, in lower case; that too where it is missing or makes no sense (RFC 2045 §5.2).
  let type: String
  let charset: String?
  let encoding: TransferEncoding
  let fileName: String?
  let isAttached: Bool
  /// Of a multipart only.
  let boundary: [UInt8]?
  /// The sender's lines may be joined (RFC 3676), and whether the blank that marks it goes.
  let isFlowed: Bool
  let deletesFlowSpace: Bool

  init(_ block: HeaderBlock) {
    let content = HeaderParameters(block.first("content-type") ?? [])
    let disposition = HeaderParameters(block.first("content-disposition") ?? [])
    let names = content.value.split(separator: "/", omittingEmptySubsequences: false)
    type = names.count == 2 && !names.contains("") ? content.value : "text/plain"
    charset = content.text("charset")
    encoding = TransferEncoding(header: block.first("content-transfer-encoding"))
    fileName = [disposition.text("filename"), content.text("name")]
      .compactMap { $0 }.first { !$0.isEmpty }
    isAttached = disposition.value == "attachment"
    let boundary = Array((content.text("boundary") ?? "").utf8)[...].trimmed
    self.boundary = type.hasPrefix("multipart/") && !boundary.isEmpty ? Array(boundary) : nil
    isFlowed = content.text("format").map { String(lowercasing: $0.utf8) } == "flowed"
    deletesFlowSpace = content.text("delsp").map { String(lowercasing: $0.utf8) } == "yes"
  }
}
