package io.obligraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keeps queries parsed, validated and measured, so that a query that was asked before
 * costs nothing but its answer. Those asked least go first when the queries together
 * become too long.
 */
final class DocumentCache implements PreparsedDocumentProvider {

    private final GraphQLSchema schema;

    private final Limits limits;

    private final ParserOptions options;

    private final Cache<String, PreparsedDocumentEntry> documents;

    /**
     * Makes an empty cache.
     * @param schema the schema by which queries are measured
     * @param limits how long a query may be, and how long all that are kept may be
     * together
     */
    DocumentCache(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        this.options = ParserOptions.getDefaultOperationParserOptions()
            .transform(builder -> builder.maxTokens(limits.tokens())
                .maxWhitespaceTokens(limits.characters())
                .maxCharacters(limits.characters()));
        this.documents = Caffeine.newBuilder()
            .maximumWeight(limits.cachedDocuments())
            .weigher((String query, PreparsedDocumentEntry entry) -> query.length())
            .executor(Runnable::run)
            .build();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String query = input.getQuery();
        PreparsedDocumentEntry known = documents.getIfPresent(query);
        if (known == null) {
            input.getGraphQLContext().put(ParserOptions.class, options);
            known = prepared(query, parseAndValidate.apply(input));
            documents.put(query, known);
        }
        return CompletableFuture.completedFuture(known);
    }

    private PreparsedDocumentEntry prepared(String query, PreparsedDocumentEntry entry) {
        if (!entry.hasErrors()) {
            List<ApiError> exceeded = DocumentBounds.exceeded(entry.getDocument(), schema, limits);
            return exceeded.isEmpty() ? entry : new PreparsedDocumentEntry(exceeded);
        }
        GraphQLError first = entry.getErrors().getFirst();
        return first instanceof InvalidSyntaxError && isTooLong(query)
                ? new PreparsedDocumentEntry(ApiError.beyond("The query is too long or too deeply nested to be read",
                        "use at most " + limits.characters() + " characters and " + limits.tokens() + " tokens"))
                : entry;
    }

    /**
     * The error of a query that was not read to its end does not say whether a limit was
     * the reason.
     */
    private boolean isTooLong(String query) {
        try {
            Parser.parse(ParserEnvironment.newParserEnvironment().document(query).parserOptions(options).build());
            return false;
        }
        catch (ParseCancelledException e) {
            return true;
        }
        catch (InvalidSyntaxException e) {
            return false;
        }
    }

}
