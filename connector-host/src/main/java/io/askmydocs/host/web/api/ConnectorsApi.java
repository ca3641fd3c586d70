package io.askmydocs.host.web.api;

import io.askmydocs.connector.api.ConnectorRegistry.RegistryProblem;
import io.askmydocs.host.Host;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be installed, and what the API is. */
@RestController
@RequestMapping("/api/v1")
public class ConnectorsApi {

    private final Host host;

    ConnectorsApi(Host host) {
        this.host = host;
    }

    @GetMapping("/connectors")
    Found connectors() {
        List<Shapes.Connector> found =
                host.registry().connectors().stream().map(Shapes.Connector::of).toList();
        return new Found(found, 0, found.size(), false, host.registry().problems());
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource openApi() {
        return new ClassPathResource("host-web/openapi.json");
    }

    /** A list as all others, and what could not be loaded. */
    record Found(List<Shapes.Connector> items, int page, int size, boolean more, List<RegistryProblem> problems) {}
}
