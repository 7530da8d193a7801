package io.obligraph.law;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Checks that a YAML document is a tree in which every value has a place of its own. */
final class TreeCheck {

    private final String file;

    private final Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());

    TreeCheck(String file) {
        this.file = file;
    }

    /**
     * @throws LawBookException if a value contains itself, a key stands twice in a map,
     * or a key is no text
     */
    void check(Node node) {
        if (!around.add(node)) {
            throw mistake(node, "this value contains itself");
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::check);
        }
        else if (node instanceof MappingNode map) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple entry : map.getValue()) {
                key(entry.getKeyNode(), keys);
                check(entry.getValueNode());
            }
        }
        around.remove(node);
    }

    private void key(Node node, Set<String> keys) {
        if (!(node instanceof ScalarNode key)) {
            throw mistake(node, "a key must be a text");
        }
        if (!keys.add(key.getValue())) {
            throw mistake(node, "the key «" + key.getValue() + "» stands twice");
        }
    }

    private LawBookException mistake(Node node, String what) {
        return new LawBookException(
                List.of(new Problem(file, Located.lineOf(node), "this is not well-formed YAML: " + what)));
    }

}
