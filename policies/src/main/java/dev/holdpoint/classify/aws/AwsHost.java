package dev.holdpoint.classify.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A host name of AWS: {@code service.region.suffix}, with dual-stack, FIPS, VPC endpoint and
 * virtual-host forms ("AWS service endpoints", AWS General Reference).
 *
 * @param services empty when the catalog has no such service
 * @param bucket the labels before the service
 */
record AwsHost(List<AwsService> services, Optional<String> region, Optional<String> bucket) {
  private static final List<String> SUFFIXES =
      List.of(
          ".amazonaws.com",
          ".amazonaws.com.cn",
          ".api.aws",
          ".api.amazonwebservices.com.cn",
          ".amazonaws.eu",
          ".api.amazonwebservices.eu");
  private static final Set<String> DECORATIONS = Set.of("dualstack", "fips", "vpce");
  private static final int LONGEST_NAME = 3;

  AwsHost {
    services = List.copyOf(services);
  }

  /** Whether the host belongs to AWS at all. */
  static boolean isAws(String authority) {
    String host = name(authority);
    return SUFFIXES.stream().anyMatch(host::endsWith) || host.endsWith(".on.aws");
  }

  /** Empty when the host is not one of AWS. */
  static Optional<AwsHost> of(String authority, AwsCatalog catalog) {
    String host = name(authority);
    return SUFFIXES.stream()
        .filter(host::endsWith)
        .findFirst()
        .map(suffix -> read(host.substring(0, host.length() - suffix.length()), catalog))
        .or(
            () ->
                host.endsWith(".on.aws")
                    ? Optional.of(new AwsHost(List.of(), Optional.empty(), Optional.empty()))
                    : Optional.empty());
  }

  private static String name(String authority) {
    String host = authority.replaceFirst(":\\d+$", "");
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static AwsHost read(String front, AwsCatalog catalog) {
    var labels = new ArrayList<String>();
    Optional<String> region = Optional.empty();
    for (String label : front.split("\\.")) {
      if (AwsEndpoint.isRegion(label)) {
        region = Optional.of(label);
      } else if (!DECORATIONS.contains(label)) {
        labels.add(label.endsWith("-fips") ? label.substring(0, label.length() - 5) : label);
      }
    }
    for (int n = Math.min(LONGEST_NAME, labels.size()); n > 0; n--) {
      int start = labels.size() - n;
      String name = plain(String.join(".", labels.subList(start, labels.size())));
      var services = catalog.hosted(name);
      if (!services.isEmpty()) {
        var rest = labels.subList(0, start);
        var bucket =
            rest.isEmpty() ? Optional.<String>empty() : Optional.of(String.join(".", rest));
        return new AwsHost(services, region, bucket);
      }
    }
    return new AwsHost(List.of(), region, Optional.empty());
  }

  /**
   * Older and special names of S3: {@code s3-us-west-2}, {@code s3-accelerate}, {@code
   * s3express-az}.
   */
  private static String plain(String name) {
    if (name.equals("s3-control") || name.equals("s3-outposts")) {
      return name;
    }
    return name.startsWith("s3-") || name.startsWith("s3express-") ? "s3" : name;
  }
}
