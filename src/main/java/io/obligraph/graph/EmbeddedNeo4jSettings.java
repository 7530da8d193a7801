package io.obligraph.graph;

import static java.util.Map.entry;

import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;
import org.neo4j.server.configuration.ServerSettings;

/**
 * How the embedded server differs from Neo4j as it comes: small, silent towards the
 * outside, closed to other hosts.
 */
final class EmbeddedNeo4jSettings {

    private EmbeddedNeo4jSettings() {
    }

    static Map<Setting<?>, Object> listeningOn(int port) {
        return Map.ofEntries(entry(BoltConnector.enabled, true),
                entry(BoltConnector.listen_address, new SocketAddress("localhost", port)),
                entry(GraphDatabaseSettings.auth_enabled, true),

                // A statement may not read files or call other hosts.
                entry(GraphDatabaseSettings.allow_file_urls, false),
                entry(GraphDatabaseInternalSettings.cypher_ip_blocklist,
                        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0"))),

                // Nothing is reported to anybody.
                entry(BoltConnector.enable_discovery, false),
                entry(FleetManagementSettings.fleet_manager_enabled, false),
                entry(GraphDatabaseSettings.udc_enabled, false), entry(ServerSettings.allow_telemetry, false),

                // By default Neo4j takes half of the memory and, for an empty store, half
                // a gigabyte of disk.
                entry(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128)),
                entry(GraphDatabaseSettings.preallocate_logical_logs, false),
                entry(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(16)),
                entry(GraphDatabaseSettings.keep_logical_logs, "keep_none"),
                entry(GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(384)),
                entry(GraphDatabaseSettings.memory_transaction_global_max_size, ByteUnit.mebiBytes(512)),
                entry(GraphDatabaseSettings.transaction_timeout, Duration.ofSeconds(30)),

                // Connections that idle in the driver's pool would hold up stopping for
                // ten seconds.
                entry(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(200)));
    }

}
