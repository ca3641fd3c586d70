package io.askmydocs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.ContainerReport;

/** Shows what a sync did: as a table for people, as one JSON object for programs. */
final class RunReport {

    private static final String ROW = "%7s %7s %9s %8s %7s  %s";
    private static final JsonMapper JSON = new JsonMapper();

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
        console.say("%s sync: %d added, %d updated, %d unchanged, %d removed, %d failed; %d requests in %.1f s"
                .formatted(
                        result.mode().wireName(),
                        result.added(),
                        result.updated(),
                        result.unchanged(),
                        result.removed(),
                        result.failed().size(),
                        result.traffic().requests(),
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
        if (!result.complete()) {
            console.complain("The run is not complete"
                    + result.retryTime()
                            .map(at -> "; Atlassian asks to wait until " + at)
                            .orElse("")
                    + ". Run the command again: it goes on where this one stopped.");
        }
    }

    String json() {
        ObjectNode report = JSON.createObjectNode()
                .put("mode", result.mode().wireName())
                .put("added", result.added())
                .put("updated", result.updated())
                .put("unchanged", result.unchanged())
                .put("removed", result.removed());
        ArrayNode failed = report.putArray("failed");
        result.failed()
                .forEach(problem -> failed.addObject()
                        .put("id", problem.id())
                        .put("code", problem.code())
                        .put("message", problem.message()));
        report.put("complete", result.complete())
                .put("requests", result.traffic().requests())
                .put("duration_ms", result.traffic().duration().toMillis());
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
