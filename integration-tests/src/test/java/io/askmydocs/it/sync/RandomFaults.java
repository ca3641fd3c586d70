package io.askmydocs.it.sync;

import io.askmydocs.sandbox.FaultPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whatever may go wrong between a site and its reader, some of it at a time, each only for a while. */
final class RandomFaults {

    private static final List<String> PLACES = List.of(
            "/wiki/**",
            "/wiki/api/v2/**",
            "/wiki/api/v2/pages",
            "/wiki/api/v2/spaces/{id}/pages",
            "/wiki/api/v2/pages/{id}/**",
            "/wiki/rest/api/content/search",
            "/wiki/rest/api/content/{id}/restriction/byOperation/read",
            "/wiki/api/v2/spaces");

    private final FaultPlan faults;
    private final RandomEdits edits;

    RandomFaults(FaultPlan faults, RandomEdits edits) {
        this.faults = faults;
        this.edits = edits;
    }

    /** Up to three that compose. */
    void some(Random dice) {
        for (int i = dice.nextInt(4); i > 0; i--) {
            one(dice);
        }
    }

    private void one(Random dice) {
        FaultPlan.When somewhere = faults.on("GET", PLACES.get(dice.nextInt(PLACES.size())))
                .skip(dice.nextInt(8))
                .times(1 + dice.nextInt(dice.nextInt(4) == 0 ? 30 : 4));
        switch (dice.nextInt(17)) {
            case 0, 1 -> somewhere.respond(500 + dice.nextInt(4), Map.of(), "");
            case 2 -> somewhere.outOf(1, 3).respond(503, Map.of("Retry-After", "1"), "");
            case 3 -> somewhere.rateLimited(Duration.ofSeconds(dice.nextInt(4)));
            case 4 -> somewhere.rateLimitedSilently();
            case 5 -> somewhere.times(1).quotaSpent(Duration.ofMinutes(30));
            case 6 -> somewhere.dropConnection();
            case 7 -> somewhere.dropMidBody();
            case 8 -> somewhere.truncateBody();
            case 9 -> somewhere.notJson();
            case 10 -> somewhere.withQuery("cursor=").badCursor();
            case 11 -> somewhere.capLimit(1 + dice.nextInt(4));
            case 12 -> somewhere.emptyPage();
            case 13 -> somewhere.respondJson(dice.nextBoolean() ? 403 : 404, "{}");
            case 14 -> somewhere.nextElsewhere();
            default -> {
                Random other = new Random(dice.nextLong());
                somewhere.run(() -> edits.one(other));
            }
        }
    }
}
