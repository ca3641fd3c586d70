package io.askmydocs.cli;

import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import java.util.List;

/** Shows what a sync did: as a table for people, as one JSON object for programs. */
final class RunReport {

    private static final String ROW = "%7s %7s %9s %8s %7s  %s";

    /** A key of --space that the source does not know, in the words of connectors. */
    private static final String UNKNOWN_SPACE = "space_not_found";

    private final SyncResult result;

    RunReport(SyncResult result) {
        this.result = result;
    }

    int exitCode() {
        return result.failed().isEmpty() && result.complete() ? 0 : CommandLineApp.DOCUMENTS_FAILED;
    }

    void printTable(Console console) {
        console.say(ROW.formatted("added", "updated", "unchanged", "removed", "failed", "space"));
        result.containers().stream()
                .filter(space -> space.seen() + space.removed() > 0)
                .forEach(space -> console.say(row(space)));
        console.say("%s sync: %d added, %d updated, %d unchanged, %d removed, %d failed; %s in %.1f s"
                .formatted(
                        result.mode().wireName(),
                        result.added(),
                        result.updated(),
                        result.unchanged(),
                        result.removed(),
                        result.failed().size(),
                        Words.count(result.traffic().requests(), "request"),
                        result.traffic().duration().toMillis() / 1000.0));
    }

    private static String row(ContainerReport space) {
        return ROW.formatted(
                space.added(),
                space.updated(),
                space.unchanged(),
                space.removed(),
                space.failed(),
                space.key() + ", " + space.name());
    }

    void printProblems(Console console) {
        for (SyncProblem problem : result.problems()) {
            console.complain(problem.severity() + " " + problem.id() + " " + problem.code() + ": " + problem.message());
        }
        List<String> unknown = result.problems().stream()
                .filter(RunReport::isUnknownSpace)
                .map(SyncProblem::id)
                .toList();
        if (!unknown.isEmpty()) {
            console.complain("Correct or leave out --space " + String.join(" --space ", unknown)
                    + ": the same command would end the same way.");
        }
        if (worthAnotherRun()) {
            console.complain("The run is not complete"
                    + result.retryTime()
                            .map(at -> "; Atlassian asks to wait until " + at)
                            .orElse("")
                    + ". Run the command again: it goes on where this one stopped.");
        }
    }

    private boolean worthAnotherRun() {
        boolean onlyUnknownSpaces = !result.failed().isEmpty()
                && result.failed().stream().allMatch(RunReport::isUnknownSpace)
                && result.retryTime().isEmpty();
        return !result.complete() && !onlyUnknownSpaces;
    }

    private static boolean isUnknownSpace(SyncProblem problem) {
        return problem.code().equals(UNKNOWN_SPACE);
    }

    String json() {
        return RunJson.of(result);
    }
}
