package io.askmydocs.host;

import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import io.askmydocs.host.redaction.Redactor;
import java.net.URI;

/** A result as it may be kept: messages name pages by their titles, and so may say what was taken out of those. */
final class RedactedResult {

    private RedactedResult() {}

    static SyncResult of(SyncResult result, Redactor redactor) {
        return new SyncResult(
                result.mode(),
                result.containers().stream()
                        .map(container -> container(container, redactor))
                        .toList(),
                result.problems().stream()
                        .map(problem -> problem(problem, redactor))
                        .toList(),
                result.complete(),
                result.traffic(),
                result.retryAt(),
                result.notUnderstood());
    }

    private static SyncProblem problem(SyncProblem problem, Redactor redactor) {
        return new SyncProblem(
                problem.severity(),
                problem.id(),
                problem.code(),
                redactor.redact(problem.message()),
                problem.confirmation(),
                problem.webLink().filter(link -> isClean(link, redactor)).orElse(null));
    }

    /** An address with a part taken out of it leads nowhere. */
    private static boolean isClean(URI link, Redactor redactor) {
        return redactor.redact(link.toString()).equals(link.toString());
    }

    private static ContainerReport container(ContainerReport container, Redactor redactor) {
        return new ContainerReport(
                container.key(),
                redactor.redact(container.name()),
                container.seen(),
                container.added(),
                container.updated(),
                container.unchanged(),
                container.removed(),
                container.failed(),
                container.skipped(),
                container.unsupported());
    }
}
