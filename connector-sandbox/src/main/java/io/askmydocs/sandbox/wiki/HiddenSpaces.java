package io.askmydocs.sandbox.wiki;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Spaces the account has lost, and whether the site says 403 or 404 of them. */
public final class HiddenSpaces {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Map<String, Integer> statusBySpaceId = new ConcurrentHashMap<>();

    void hide(Space space, int status) {
        if (status != FORBIDDEN && status != NOT_FOUND) {
            throw new IllegalArgumentException("a hidden space answers 403 or 404, not " + status);
        }
        statusBySpaceId.put(space.id(), status);
    }

    void show(Space space) {
        statusBySpaceId.remove(space.id());
    }

    public boolean hides(String spaceId) {
        return statusBySpaceId.containsKey(spaceId);
    }

    public boolean forbids(String spaceId) {
        return Optional.ofNullable(statusBySpaceId.get(spaceId))
                .filter(status -> status == FORBIDDEN)
                .isPresent();
    }
}
