package io.askmydocs.cli;

import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import java.util.List;

/** Shows what a sync did: as a table for people, as one JSON object for programs. */
final class RunReport {

    /** A key of --space that the source does not know, in the words of connectors. */
    private static final String UNKNOWN_SPACE = "space_not_found";

    private final SyncResult result;
    private final String again;

    RunReport(SyncResult result) {
        this(result, "");
    }

    /**
     * A report of this result.
     *
     * @param again the options by which another command finds the installation
     */
    RunReport(SyncResult result, String again) {
        this.result = result;
        this.again = again;
    }

    int exitCode() {
        return result.failed().isEmpty() && result.complete() ? 0 : CommandLineApp.DOCUMENTS_FAILED;
    }

    void printTable(Console console) {
        new RunTable(result).lines().forEach(console::say);
    }

    void printProblems(Console console) {
        for (SyncProblem problem : result.problems()) {
            console.complain(problem.severity() + " " + problem.id() + " " + problem.code() + ": " + problem.message());
            problem.webLink().ifPresent(link -> console.complain("  It is at " + link));
            problem.confirmationCode()
                    .ifPresent(code -> console.complain("  To agree to it: ./connectors confirm " + code + again));
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
