/// On which side of its room a text stands.
public enum Alignment: Sendable, Hashable {
  case leading, trailing, centre
}
