-- What wrk measured, on one line: requests per second, p50, p95 and p99 in milliseconds, answers that were no success.
done = function(summary, latency, requests)
  io.write(string.format("verslag %.1f %.2f %.2f %.2f %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
