package io.askmydocs.host.doctor;

import java.util.ArrayList;
import java.util.List;

/** The connectors that were found, and those that could not be loaded. */
final class PluginsCheck {

    private static final String NAME = "connectors";

    private PluginsCheck() {}

    static List<Finding> look(Setup setup) {
        List<Finding> found = new ArrayList<>();
        setup.registry()
                .connectors()
                .forEach(one -> found.add(
                        Finding.ok(NAME, one.origin(), one.connector().displayName() + ", version " + one.version())));
        setup.registry()
                .problems()
                .forEach(problem -> found.add(Finding.error(
                        NAME,
                        problem.origin(),
                        "It was left out: " + problem.message(),
                        "Replace this jar by one that fits this release, or take it away.")));
        if (setup.registry().connectors().isEmpty()) {
            found.add(Finding.error(NAME, "the class path", "There is no connector.", "Add the jar of a connector."));
        }
        return found;
    }
}
