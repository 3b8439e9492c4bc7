import Canvas
import HavenDomain

/// How alarms make themselves heard here, and the list of all that stand, once it was asked for.
public struct AlarmsState: Equatable, Sendable {
  /// As the store said last; nil until somebody opens the list.
  public var list: AlarmList?
  public var signals = AlarmSignals()
  var table = TableView<AlarmLine>(
    columns: AlarmsState.columns, placeholder: "Reading the alarms.")
  /// Groups of a flood that somebody opened.
  var unfolded: Set<AlarmKind> = []
  var bell = AlarmBell()
  var isReading = false
  /// The window's title says that something calls.
  var isInTitle = false

  static let columns = [
    TableColumn("Pri", width: 5),
    TableColumn("State", width: 19),
    TableColumn("Record", width: 7),
    TableColumn("Alarm", width: 21, isFlexible: true, rank: 1),
    TableColumn("Since", width: 8, alignment: .trailing, rank: 3),
  ]
}

/// A line of the list: an alarm, or a kind of which a flood brought many.
enum AlarmLine: Hashable, Sendable {
  case alarm(AlarmID)
  case group(AlarmKind)
}

/// What may draw the eye and the ear. Each can be switched for this session; none of them ever
/// carries a name, a number or a reason.
public struct AlarmSignals: Equatable, Sendable {
  public var hasBell = true
  public var hasTitle = true
  /// The desktop's own notification (OSC 9, OSC 777).
  public var hasNotification = true
  /// The mark of what calls goes on and off each second.
  public var hasMotion = true

  public init() {}

  /// All that a title or a notification says.
  public static let words = "Safe Haven: an alarm waits"
}
