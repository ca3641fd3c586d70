package io.askmydocs.host.web;

import com.fasterxml.jackson.annotation.Nulls;
import io.askmydocs.host.Host;
import io.askmydocs.host.admin.AdminUsers;
import io.askmydocs.host.admin.ApiKeys;
import io.askmydocs.host.web.account.AccountActions;
import io.askmydocs.host.web.account.AccountPage;
import io.askmydocs.host.web.account.SettingsPage;
import io.askmydocs.host.web.api.AccountActionsApi;
import io.askmydocs.host.web.api.AccountsApi;
import io.askmydocs.host.web.api.ApiErrors;
import io.askmydocs.host.web.api.BackupsApi;
import io.askmydocs.host.web.api.ConnectorsApi;
import io.askmydocs.host.web.api.DocumentsApi;
import io.askmydocs.host.web.api.ErrorShape;
import io.askmydocs.host.web.api.RecordsApi;
import io.askmydocs.host.web.api.UsersApi;
import io.askmydocs.host.web.connectors.CallbackPage;
import io.askmydocs.host.web.connectors.ConnectPage;
import io.askmydocs.host.web.connectors.ConnectorsPage;
import io.askmydocs.host.web.connectors.InstallPage;
import io.askmydocs.host.web.documents.DocumentsPage;
import io.askmydocs.host.web.keys.KeysPage;
import io.askmydocs.host.web.runs.AuditPage;
import io.askmydocs.host.web.runs.MacrosPage;
import io.askmydocs.host.web.runs.RunPage;
import io.askmydocs.host.web.runs.RunsPage;
import io.askmydocs.host.web.security.SecurityRules;
import io.askmydocs.host.web.users.UsersPage;
import io.askmydocs.host.web.users.YourAccountPage;
import io.askmydocs.host.web.view.Failures;
import io.askmydocs.host.web.view.SharedModel;
import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.DeserializationFeature;

/** What the administration consists of, by name: nothing is scanned for, which is also what makes it start soon. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({
    SecurityRules.class,
    SharedModel.class,
    Failures.class,
    SignInPage.class,
    ConnectorsPage.class,
    InstallPage.class,
    ConnectPage.class,
    CallbackPage.class,
    AccountPage.class,
    AccountActions.class,
    SettingsPage.class,
    RunsPage.class,
    RunPage.class,
    MacrosPage.class,
    AuditPage.class,
    DocumentsPage.class,
    KeysPage.class,
    YourAccountPage.class,
    UsersPage.class,
    ConnectorsApi.class,
    AccountsApi.class,
    AccountActionsApi.class,
    RecordsApi.class,
    BackupsApi.class,
    UsersApi.class,
    DocumentsApi.class,
    ApiErrors.class,
    OperationsPage.class
})
class WebApp {

    @Bean
    AdminUsers adminUsers(Host host) {
        return host.adminUsers();
    }

    @Bean
    ApiKeys apiKeys(Host host) {
        return host.apiKeys();
    }

    /** A null among the values of an object is no value of a setting; a member nobody knows is a mistake, not a wish. */
    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return builder -> builder.changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Bean
    ErrorShape errorShape() {
        return new ErrorShape();
    }

    @Bean(destroyMethod = "close")
    HostMetrics metrics(Host host) {
        return new HostMetrics(host);
    }

    @Bean
    Clock clock(Host host) {
        return host.clock();
    }
}
