package dev.holdpoint.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.ledger.MerkleProofs.Head;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hashing, proofs and notes against the vectors of RFC 6962 and C2SP. */
class MerkleTest {

  @Test
  void hashes_knownInputs_areThoseOfTheRfc() {
    assertThat(Hash.EMPTY.hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Hash.leaf("a".getBytes(UTF_8)).hex())
        .isEqualTo("022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c");
    assertThat(MerkleProofs.root(leaves(List.of("a", "b", "c"))).hex())
        .isEqualTo("36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1");
  }

  @Test
  void frontier_anySize_hasTheRootOfTheRecursiveDefinition() {
    for (int size = 0; size <= 40; size++) {
      assertThat(MerkleProofs.root(numbered(size))).isEqualTo(recursive(numbered(size)));
    }
  }

  @Test
  void inclusion_everyLeafOfEverySize_holdsForThatLeafOnly() {
    for (int size = 1; size <= 33; size++) {
      List<Hash> leaves = numbered(size);
      Hash root = MerkleProofs.root(leaves);
      for (int i = 0; i < size; i++) {
        List<Hash> path = MerkleProofs.inclusion(i, leaves);
        Hash other = Hash.leaf("other".getBytes(UTF_8));

        assertThat(MerkleProofs.includes(leaves.get(i), i, size, path, root)).isTrue();
        assertThat(MerkleProofs.includes(other, i, size, path, root)).isFalse();
        assertThat(MerkleProofs.includes(leaves.get(i), size, size, path, root)).isFalse();
        assertThat(MerkleProofs.includes(leaves.get(i), i, size, path, other)).isFalse();
      }
    }
  }

  @Test
  void consistency_everyPairOfSizes_holdsForThoseRootsOnly() {
    for (int size = 1; size <= 33; size++) {
      Head newer = new Head(size, MerkleProofs.root(numbered(size)));
      for (int old = 1; old <= size; old++) {
        Head older = new Head(old, MerkleProofs.root(numbered(old)));
        List<Hash> proof = MerkleProofs.consistency(old, numbered(size));
        Head forged = new Head(old, Hash.leaf(new byte[] {9}));

        assertThat(MerkleProofs.isExtension(older, newer, proof)).isTrue();
        assertThat(MerkleProofs.isExtension(forged, newer, proof)).isFalse();
        assertThat(MerkleProofs.isExtension(older, new Head(size, forged.root()), proof)).isFalse();
      }
    }
  }

  @Test
  void verifier_noteOfTheGoImplementation_accepts() {
    var key =
        NoteVerifier.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    String text =
        "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    byte[] signature =
        java.util.Base64.getDecoder()
            .decode(
                "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpR"
                    + "Zb6KE6RyyBwJnAM=");

    byte[] raw = java.util.Arrays.copyOfRange(signature, 4, 68);

    assertThat(key.keyId()).isEqualTo(java.util.Arrays.copyOf(signature, 4));
    assertThat(key.verifies(text.getBytes(UTF_8), raw)).isTrue();
    assertThat(key.verifies((text + " ").getBytes(UTF_8), raw)).isFalse();
  }

  @Test
  void checkpoint_signed_isReadBackAndBoundToItsKey() {
    NoteSigner signer = NoteSigner.parse(NoteSigner.fresh(new SecureRandom()).text());
    NoteSigner stranger = NoteSigner.fresh(new SecureRandom());
    var checkpoint = new Checkpoint(signer.verifier().name(), 3, Hash.leaf(new byte[] {1}));

    String note = checkpoint.sign(signer);
    NoteVerifier key = NoteVerifier.parse(signer.verifier().text());

    assertThat(Checkpoint.verified(note, key)).isEqualTo(checkpoint);
    assertThat(key.text()).isEqualTo(signer.verifier().text());
    assertThatThrownBy(() -> Checkpoint.verified(note, stranger.verifier()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Checkpoint.verified(checkpoint.sign(stranger), key))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Hash recursive(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int middle = Integer.highestOneBit(leaves.size() - 1);
    return Hash.node(
        recursive(leaves.subList(0, middle)), recursive(leaves.subList(middle, leaves.size())));
  }

  private static List<Hash> numbered(int size) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      texts.add("leaf " + i);
    }
    return leaves(texts);
  }

  private static List<Hash> leaves(List<String> texts) {
    return texts.stream().map(text -> Hash.leaf(text.getBytes(UTF_8))).toList();
  }
}
