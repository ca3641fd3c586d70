package io.askmydocs.host.doctor;

import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import io.askmydocs.connector.api.SupportsCredentialForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The variables that somebody reads, for telling which misspelt one was meant. */
final class KnownNames {

    private static final List<String> OF_HOSTS = List.of(
            "CONNECTOR_DATA_DIR",
            "CONNECTOR_DB_URL",
            "CONNECTOR_DB_USER",
            "CONNECTOR_DB_PASSWORD",
            "CONNECTOR_VAULT_KEYS",
            "CONNECTOR_API_KEY",
            "CONNECTOR_PLUGINS_DIR",
            "CONNECTOR_REDACTION",
            "CONNECTOR_REDACTION_FILE",
            "CONNECTOR_TRASH_DAYS",
            "CONNECTOR_REPORT_DAYS",
            "CONNECTOR_TRUSTED_PROXIES",
            "CONNECTOR_BACKUP_DIR",
            "CONNECTOR_OAUTH_STATE_TTL_SECONDS",
            "CONNECTOR_DEFAULT_SYNC_CADENCE_MINUTES");

    /** What connectors that sign in by OAuth 2.0 and read over HTTP call their values. */
    private static final List<String> OF_CONNECTORS = List.of(
            "CLIENT_ID",
            "CLIENT_SECRET",
            "REDIRECT_URI",
            "API_BASE",
            "MEDIA_BASE",
            "OAUTH_AUTHORIZE_URL",
            "OAUTH_TOKEN_URL",
            "REQUEST_TIMEOUT_SECONDS",
            "LONGEST_WAIT_SECONDS",
            "CONCURRENCY");

    private static final int TYPING_ERRORS = 2;

    private final Set<String> names = new TreeSet<>(OF_HOSTS);

    KnownNames(List<ConnectorInterface> connectors) {
        for (ConnectorInterface connector : connectors) {
            OF_CONNECTORS.forEach(name -> add(connector, name));
            if (connector instanceof SupportsConnectionSettings declared) {
                declared.connectionSettings().forEach(setting -> add(connector, setting.name()));
            }
            if (connector instanceof SupportsCredentialForm form) {
                form.credentialFields().forEach(field -> add(connector, field.name()));
            }
        }
    }

    private void add(ConnectorInterface connector, String name) {
        names.add(Setup.prefix(connector) + "_" + name.toUpperCase(Locale.ROOT));
    }

    /** The known name that this unknown one nearly is. */
    Optional<String> meantBy(String name) {
        return names.contains(name)
                ? Optional.empty()
                : names.stream()
                        .filter(known -> distance(name, known) <= TYPING_ERRORS)
                        .findFirst();
    }

    /** How many letters to add, leave out, replace or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : nearest(d, i, j, a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static int nearest(int[][] d, int i, int j, int replaced) {
        return Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + replaced);
    }
}
