package io.askmydocs.host.redaction;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The redactors there are. */
public final class Redactors {

    private static final String CHOICE = "CONNECTOR_REDACTION";

    private Redactors() {}

    /**
     * Those that the operator chose, one after the other; none by default.
     *
     * @throws ConnectorConfigurationException when there is none of that name, so that nothing is stored unredacted
     */
    public static Redactor chosen(Configuration configuration) {
        Redactor all = Redactor.none();
        for (String name : configuration.list(CHOICE)) {
            all = all.andThen(find(name).create(configuration));
        }
        return all;
    }

    private static RedactorProvider find(String name) {
        List<RedactorProvider> providers =
                ServiceLoader.load(RedactorProvider.class, RedactorProvider.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConnectorConfigurationException(CHOICE + " names '" + name
                        + "', but there is only: "
                        + providers.stream().map(RedactorProvider::name).collect(Collectors.joining(", ")) + "."));
    }
}
