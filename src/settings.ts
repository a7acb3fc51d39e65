import type { Platform } from './subject/platform.ts';
import type { Reference } from './subject/reference.ts';

/** What one run is asked to do, read and checked once from the inputs. */
export interface Settings {
  /** Undefined when only a published image is looked at. */
  readonly build: BuildSettings | undefined;
  readonly image: Reference | undefined;
  readonly platform: Platform | undefined;
  readonly signature: SignatureSettings;
  readonly failOn: 'failure' | 'warning' | 'never';
  readonly commentKey: string;
  readonly githubToken: string;
}

/** How to build; texts go to the builder as they are, one argument each. */
export interface BuildSettings {
  readonly context: string;
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly buildArgs: readonly string[];
  readonly buildContexts: readonly string[];
  readonly labels: readonly string[];
  readonly secrets: readonly BuildSecret[];
  readonly builder: string | undefined;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly pull: boolean;
  readonly noCache: boolean;
  readonly addHosts: readonly string[];
  readonly network: string | undefined;
}

/** A secret of the build by its id: its value, the variable that holds it, or the file. */
export type BuildSecret =
  | { readonly id: string; readonly value: string }
  | { readonly id: string; readonly variable: string }
  | { readonly id: string; readonly file: string };

/** Whose signature is asked for, and how sternly. */
export interface SignatureSettings {
  /** `auto` verifies when `trust` is given, `required` fails without, `off` does not look. */
  readonly mode: 'auto' | 'required' | 'off';
  readonly trust: Trust | undefined;
  /** Path of a Sigstore trusted root (JSON) that stands in for the public one. */
  readonly trustedRoot: string | undefined;
  readonly annotations: Readonly<Record<string, string>>;
}

export type Trust =
  | {
      readonly by: 'key';
      /** A path, a PEM text, `env://NAME` or a KMS URI. */
      readonly key: string;
      readonly ignoreTransparencyLog: boolean;
    }
  | {
      readonly by: 'certificate';
      /** `regexp` is anchored by the reader of the inputs already. */
      readonly identity: { readonly exact: string } | { readonly regexp: string };
      readonly issuer: string;
    };
