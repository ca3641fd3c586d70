package io.askmydocs.connector.api;

import java.util.List;

/** How an OAuth consent ended, when it ended well. */
public sealed interface OAuthOutcome {

    /**
     * The installation can sync.
     *
     * @param account what was connected, as an operator knows it, such as the site's address
     */
    record Connected(String account) implements OAuthOutcome {}

    /**
     * The grant holds several sites and the operator must pick one. The tokens are stored already; the choice is a setting, so
     * it survives a lost browser tab.
     *
     * @param setting the installation setting to store the chosen {@link Choice#value()} under
     * @param choices at least two
     */
    record ChoiceRequired(String setting, List<Choice> choices) implements OAuthOutcome {
        public ChoiceRequired {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One thing to pick.
     *
     * @param value what to store
     * @param label what to show
     */
    record Choice(String value, String label) {}
}
