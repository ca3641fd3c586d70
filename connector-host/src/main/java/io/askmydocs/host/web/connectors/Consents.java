package io.askmydocs.host.web.connectors;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.Tenant;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.springframework.ui.Model;

/** The way out to a consent page. */
final class Consents {

    private Consents() {}

    /** A page that goes on by itself: browsers refuse to follow a form's redirect to where no form may be sent. */
    static String leave(Tenant tenant, String id, HttpSession session, Model model) {
        URI consent = tenant.connections().beginConsent(id, session.getId());
        if (!"https".equals(consent.getScheme()) && !"http".equals(consent.getScheme())) {
            throw new ConnectorConfigurationException(
                    "The connector's consent page is no web address. Update the connector.");
        }
        model.addAttribute("consent", consent.toString());
        model.addAttribute("consentHost", String.valueOf(consent.getHost()));
        model.addAttribute("account", tenant.installation(id).orElseThrow());
        return "leaving";
    }
}
