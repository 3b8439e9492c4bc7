/// How soon a first answer is due: a pure function of channel, risk and the moment of arrival.
public enum ResponseTarget {
  /// Crisis line and live chat within 60 s; mail and portal within 4 h when it is an
  /// emergency, else within 24 business hours (Q-04, C15: counted on the business calendar,
  /// which is three eight-hour days).
  public static func due(
    channel: Channel, isEmergency: Bool, receivedAt: Instant, zone: Zone
  ) -> Instant {
    if channel.isLive { return receivedAt + .seconds(60) }
    if isEmergency { return receivedAt + .hours(4) }
    return BusinessHours.adding(.hours(24), to: receivedAt, zone: zone)
  }
}

/// Monday to Friday, 09:00 to 17:00.
public enum BusinessHours {
  static let opens = 9 * 3600
  static let closes = 17 * 3600

  /// Time that is used up exactly at closing is due at closing.
  public static func adding(_ duration: Duration, to start: Instant, zone: Zone) -> Instant {
    var left = duration.wholeSeconds
    let wall = zone.wallTime(at: start)
    var date = wall.date
    var second = max(wall.second, opens)
    while true {
      if date.isWorkingDay, second < closes {
        if left <= closes - second {
          return zone.instant(of: WallTime(date: date, second: second + left))
        }
        left -= closes - second
      }
      date = date + 1
      second = opens
    }
  }
}
