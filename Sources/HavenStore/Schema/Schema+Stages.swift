extension Schema {
  /// `closed_at` is when the file was closed, and null while it is open; `appeal_until` is a copy of
  /// what the clocks say, for lists. `happened_at` of an event is null where it happened when it was
  /// noted; `outcome` is that of an appeal.
  static let stages = Migration(
    name: "stages", version: SchemaVersion(1, 18),
    sql: """
      ALTER TABLE feedback ADD COLUMN closed_at INTEGER;
      ALTER TABLE feedback ADD COLUMN appeal_until INTEGER;
      ALTER TABLE feedback_event ADD COLUMN happened_at INTEGER;
      ALTER TABLE feedback_event ADD COLUMN outcome TEXT;
      UPDATE feedback SET closed_at = coalesce(
        (SELECT max(e.at) FROM feedback_event e
         WHERE e.feedback = feedback.id AND e.kind = 'closed'), received_at)
      WHERE stage = 'closed';
      UPDATE feedback SET stage = CASE
        WHEN (SELECT max(o.id) FROM feedback_event o
              WHERE o.feedback = feedback.id AND o.kind = 'appealOutcome')
           > (SELECT max(r.id) FROM feedback_event r
              WHERE r.feedback = feedback.id AND r.kind = 'appealReceived')
        THEN 'appealDecided' ELSE 'appealed' END
      WHERE kind = 'complaint' AND stage = 'outcomeTold' AND EXISTS (
        SELECT 1 FROM feedback_event e
        WHERE e.feedback = feedback.id AND e.kind = 'appealReceived');
      CREATE INDEX feedback_by_closing ON feedback (closed_at, id) WHERE closed_at IS NOT NULL;
      """)
}
