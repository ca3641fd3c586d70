package io.askmydocs.it.browser;

import com.microsoft.playwright.Browser;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Lends the one browser of a test run, and the {@link WorkedSite}; both end with the run. */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            return ConditionEvaluationResult.enabled("asked for its class");
        }
        Optional<String> missing = Chromium.missing();
        missing.ifPresent(what -> System.out.println("SKIPPED " + context.getDisplayName() + ": " + what));
        return missing.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("there is a browser"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == WorkedSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(Namespace.create(ChromiumExtension.class));
        return parameter.getParameter().getType() == Browser.class
                ? store.computeIfAbsent("browser", key -> Chromium.launch(), Chromium.class)
                        .browser()
                : store.computeIfAbsent("worked site", key -> WorkedSite.open(), WorkedSite.class);
    }
}
