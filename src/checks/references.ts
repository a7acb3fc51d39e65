import type { Reference } from './check.ts';

/** The rules of the field that the checks follow. */
export const CIS_DOCKER: (rule: string) => Reference = (rule) => ({
  name: `CIS Docker Benchmark 1.6.0, ${rule}`,
  url: 'https://www.cisecurity.org/benchmark/docker',
});

export const NIST_800_190: (section: string) => Reference = (section) => ({
  name: `NIST SP 800-190, ${section}`,
  url: 'https://doi.org/10.6028/NIST.SP.800-190',
});

export const POD_SECURITY_STANDARDS: (control: string) => Reference = (control) => ({
  name: `Pod Security Standards, ${control}`,
  url: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
});

/** A page of the Linux kernel's documentation. */
export const LINUX_KERNEL: (page: string, name: string) => Reference = (page, name) => ({
  name: `Linux kernel documentation, ${name}`,
  url: `https://docs.kernel.org/${page}.html`,
});

/** A section of the SLSA specification. */
export const SLSA: (section: string) => Reference = (section) => ({
  name: `SLSA 1.1, ${section}`,
  url: 'https://slsa.dev/spec/v1.1/verifying-artifacts',
});
