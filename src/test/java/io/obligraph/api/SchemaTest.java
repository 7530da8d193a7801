package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.obligraph.graph.CurrentLaw;
import io.obligraph.law.Fact;
import io.obligraph.law.LawBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * The schema, whose printed form in the documentation is accepted with
 * {@code -Dobligraph.accept=true}.
 */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SchemaTest {

    private static final Path PRINTED = Path.of("src/docs/schema.graphqls");

    private static final List<String> OF_GRAPHQL = List.of("String", "Int", "Float", "Boolean", "ID");

    private final GraphQLSchema schema;

    private final LawBook book;

    @Autowired
    SchemaTest(GraphQlSource source, CurrentLaw law) {
        this.schema = source.schema();
        this.book = law.snapshot().book();
    }

    @Test
    void theSchemaIsTheOneInTheDocumentation() throws IOException {
        String printed = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
            .includeScalarTypes(true)
            .includeDirectives(directive -> directive.equals("listSize"))).print(schema);
        if (Boolean.getBoolean("obligraph.accept")) {
            Files.createDirectories(PRINTED.getParent());
            Files.writeString(PRINTED, printed);
        }
        assertThat(printed)
            .as("the schema has changed; if that is meant, run mvn test -Dtest=SchemaTest -Dobligraph.accept=true")
            .isEqualTo(Files.readString(PRINTED));
    }

    @Test
    void everythingInTheSchemaIsDescribed() {
        assertThat(elements().filter(element -> element.getDescription() == null || element.getDescription().isBlank())
            .map(SchemaTest::shown)).isEmpty();
    }

    @Test
    void everyFieldIsReadByCodeOfTheApi() {
        List<String> byReflection = new ArrayList<>();
        types(GraphQLObjectType.class)
            .filter(type -> !type.getName().endsWith("Connection") && !type.getName().endsWith("Edge")
                    && !type.getName().equals("PageInfo"))
            .forEach(type -> type.getFieldDefinitions().forEach(field -> {
                var fetcher = schema.getCodeRegistry().getDataFetcher(type, field);
                if (fetcher instanceof PropertyDataFetcher || fetcher instanceof SingletonPropertyDataFetcher) {
                    byReflection.add(type.getName() + "." + field.getName());
                }
            }));
        assertThat(byReflection).isEmpty();
    }

    @Test
    void whatClientsRelyOnIsInTheSchema() throws IOException {
        GraphQLSchema core = UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse(Files.readString(Path.of("src/test/resources/schema/core.graphqls"))));
        List<String> differences = new ArrayList<>();
        core.getAllTypesAsList()
            .stream()
            .filter(type -> !type.getName().startsWith("__"))
            .forEach(type -> compare(type, schema.getType(type.getName()), differences));
        assertThat(differences).isEmpty();
    }

    private static void compare(GraphQLNamedType expected, Object found, List<String> differences) {
        switch (expected) {
            case GraphQLObjectType type -> type.getFieldDefinitions().forEach(field -> {
                GraphQLFieldDefinition there = found instanceof GraphQLObjectType object
                        ? object.getFieldDefinition(field.getName()) : null;
                if (there == null
                        || !signature(there, field.getArguments()).equals(signature(field, field.getArguments()))) {
                    differences.add(type.getName() + "." + signature(field, field.getArguments()));
                }
            });
            case GraphQLInputObjectType type -> type.getFields().forEach(field -> {
                if (!(found instanceof GraphQLInputObjectType input) || input.getField(field.getName()) == null
                        || !print(input.getField(field.getName()).getType()).equals(print(field.getType()))) {
                    differences.add(type.getName() + "." + field.getName());
                }
            });
            case GraphQLEnumType type -> type.getValues().forEach(value -> {
                if (!(found instanceof GraphQLEnumType choice) || choice.getValue(value.getName()) == null) {
                    differences.add(type.getName() + "." + value.getName());
                }
            });
            default -> {
                if (found == null) {
                    differences.add(expected.getName());
                }
            }
        }
    }

    private static String signature(GraphQLFieldDefinition field, List<GraphQLArgument> arguments) {
        return field.getName() + arguments.stream().map(argument -> {
            GraphQLArgument there = field.getArgument(argument.getName());
            return argument.getName() + ": " + (there == null ? "" : print(there.getType()));
        }).toList() + ": " + print(field.getType());
    }

    private static String print(graphql.schema.GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }

    @Test
    void aProjectIsDescribedByOneFieldForEachFact() {
        assertThat(((GraphQLInputObjectType) schema.getType("ProjectFacts")).getFields())
            .extracting(field -> field.getName() + ": " + print(field.getType()))
            .containsExactlyInAnyOrderElementsOf(book.facts().values().stream().map(SchemaTest::field).toList())
            .contains("roles: [Role!]", "enterpriseSize: EnterpriseSize", "placedOn: Date", "useCases: [UseCase!]",
                    "practices: [PracticeValue!]", "trainingComputeFlop: Float", "licence: String",
                    "monetised: Boolean");
    }

    private static String field(Fact fact) {
        return fact.key() + ": " + switch (fact.type()) {
            case BOOLEAN -> "Boolean";
            case NUMBER -> "Float";
            case DATE -> "Date";
            case TEXT -> "String";
            case CHOICE -> ProjectFactsSchema.nameOfValues(fact.key());
            case CHOICES -> "[" + ProjectFactsSchema.nameOfValues(fact.key()) + "!]";
        };
    }

    @Test
    void aValueIsDescribedByItsTitleItsHelpAndTheProvisionsBehindIt() {
        String description = ((GraphQLEnumType) schema.getType("Artefact")).getValue("GPAI_MODEL").getDescription();
        assertThat(description).contains("General-purpose AI model").contains("Article 3, point (63)");
    }

    @Test
    void everyPartyAndTierOfTheLawHasItsEnumValue() {
        assertThat(values("PartyId")).containsAll(book.parties().keySet());
        assertThat(values("TierId")).containsAll(book.tiers().keySet());
    }

    private Stream<String> values(String type) {
        return ((GraphQLEnumType) schema.getType(type)).getValues().stream().map(value -> value.getName());
    }

    private <T> Stream<T> types(Class<T> kind) {
        return schema.getAllTypesAsList()
            .stream()
            .filter(type -> !type.getName().startsWith("__"))
            .filter(kind::isInstance)
            .map(kind::cast);
    }

    private Stream<GraphQLNamedSchemaElement> elements() {
        return Stream.concat(
                types(GraphQLNamedType.class)
                    .filter(type -> !(type instanceof GraphQLScalarType && OF_GRAPHQL.contains(type.getName()))),
                Stream.concat(
                        types(GraphQLObjectType.class).flatMap(type -> type.getFieldDefinitions().stream())
                            .flatMap(field -> Stream.concat(Stream.of(field), field.getArguments().stream())),
                        Stream.concat(types(GraphQLInputObjectType.class).flatMap(type -> type.getFields().stream()),
                                types(GraphQLEnumType.class).flatMap(type -> type.getValues().stream()))));
    }

    private static String shown(GraphQLNamedSchemaElement element) {
        return element.getClass().getSimpleName() + " " + element.getName();
    }

}
