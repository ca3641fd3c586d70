package io.askmydocs.host.kb;

import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.redaction.Redactor;
import java.time.Clock;

/**
 * Where documents are kept.
 *
 * @param redactor what takes out of their texts what must not be
 */
public record Storage(HostDatabase database, MarkdownFiles files, Clock clock, Redactor redactor) {}
