package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which site of a grant is meant. Never simply the first. */
record SiteChoice(List<GrantedSite> sites, Optional<String> setting) {

    static final String SETTING = "site";

    /** The site; absent when there are several and the setting names none. */
    Optional<GrantedSite> find() {
        if (sites.isEmpty()) {
            throw new ConnectorAuthException(
                    "The grant opens no site of this product. Connect again with an account that has"
                            + " access to one, and pick it on the consent page.");
        }
        if (setting.isPresent()) {
            return Optional.of(named(setting.get()));
        }
        return sites.size() == 1 ? Optional.of(sites.get(0)) : Optional.empty();
    }

    GrantedSite require() {
        return find().orElseThrow(() -> new ConnectorConfigurationException(
                "The grant opens several sites. Set " + SETTING + " to one of " + candidates() + "."));
    }

    private GrantedSite named(String wanted) {
        return sites.stream()
                .filter(site -> site.is(wanted))
                .findFirst()
                .orElseThrow(() -> new ConnectorConfigurationException(
                        "The setting " + SETTING + " names a site that the grant does not open." + " Set it to one of "
                                + candidates() + ", or connect again and pick the site."));
    }

    private String candidates() {
        return sites.stream().map(site -> site.url().toString()).collect(Collectors.joining(", "));
    }
}
