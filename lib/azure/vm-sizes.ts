import { quoted, suggestion } from "../text";

/**
 * A size of virtual machines.
 * @pattern ^[A-Za-z0-9_-]+$
 * @example "Standard_D4s_v5"
 */
export type VmSize = string;

/**
 * The families of sizes that routers run on: general purpose, burstable, compute and memory optimized. Each has sizes
 * with these numbers of vCPUs, features and versions, what is suggested before the rest; not each combination exists.
 * https://learn.microsoft.com/azure/virtual-machines/sizes/overview
 */
const FAMILIES = [
  { family: "A", vcpus: "1 2 4 8", features: " m", versions: "_v2" },
  { family: "B", vcpus: "1 2 4 8 12 16 20", features: "ls s ms", versions: "" },
  { family: "B", vcpus: "2 4 8 16 32", features: "ts ls s ats als as pts pls ps", versions: "_v2" },
  {
    family: "D",
    vcpus: "2 4 8 16 32 48 64 96 128 160 192",
    features: " s d ds a as ads ls lds als alds ps pds pls plds",
    versions: "_v5 _v6 _v7 _v4 _v3",
  },
  { family: "D", vcpus: "1 2 3 4 5 11 12 13 14 15", features: "", versions: "_v2" },
  { family: "DS", vcpus: "1 2 3 4 5 11 12 13 14 15", features: "", versions: "_v2" },
  {
    family: "E",
    vcpus: "2 4 8 16 20 32 48 64 80 96 104 112 128 160 192",
    features: " s d ds a as ads ps pds bs bds i is id ids ias iads ibs ibds",
    versions: "_v5 _v6 _v7 _v4 _v3",
  },
  { family: "F", vcpus: "1 2 4 8 16", features: " s", versions: "" },
  { family: "F", vcpus: "2 4 8 16 32 48 64 72", features: "s", versions: "_v2" },
  { family: "F", vcpus: "2 4 8 16 32 48 64 80", features: "as ads als alds ams amds", versions: "_v6 _v7" },
] as const;

/** The other families, of whose sizes only the form is known here. */
const OTHER_FAMILIES = /^(DC|EC|FX|GS?|H[BCX]?|L|M|N[CDGMPV])$/;

/** `Standard_D2s_v5`: family, vCPUs, constrained vCPUs, features, accelerator or memory, version. */
const FORM = /^(?:Standard|Basic)_([A-Z]+)(\d+)(-\d+)?([a-z]*)((?:_[A-Z\d]*[A-Z][A-Z\d]*)*)(_v\d+)?$/i;

function sizesOf(letters: string): string[] {
  return FAMILIES.filter(({ family }) => family === letters).flatMap(({ family, vcpus, features, versions }) =>
    vcpus
      .split(" ")
      .flatMap((count) =>
        features
          .split(" ")
          .flatMap((feature) => versions.split(" ").map((version) => `Standard_${family}${count}${feature}${version}`)),
      ),
  );
}

/**
 * Says why a text is probably no size of a VM, or `undefined` when it may be one.
 * https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions
 */
export function whyNotVmSize(size: string): string | undefined {
  const [, family = "", , constrained] = FORM.exec(size) ?? [];
  const letters = family.toUpperCase();
  // Azure ignores the case.
  const isKnown = () => sizesOf(letters).some((each) => each.toLowerCase() === size.toLowerCase());
  if (OTHER_FAMILIES.test(letters) || constrained !== undefined || isKnown()) return undefined;
  return `"${size}" is no VM size that is known here; ${hintAt(size)}`;
}

/** Says why a text cannot be the name of a size of VMs, or `undefined` when it has the form of one. */
export function whyNotVmSizeName(size: string): string | undefined {
  return /^[\w-]+$/.test(size) ? undefined : `${quoted(size)} is no VM size; ${hintAt(size)}`;
}

function hintAt(size: string): string {
  const likely = likelySize(bare(size));
  return likely === undefined ? 'expected a form such as "Standard_D2s_v5"' : `did you mean "${likely}"?`;
}

/** A size without what is forgotten most: `d2sv5` for `Standard_D2s_v5`. */
function bare(size: string): string {
  return size
    .toLowerCase()
    .replace(/^(standard|basic)/, "")
    .replace(/[^a-z\d]/g, "");
}

const BARE = /^([a-z]+)(\d+)[a-z]*?(v\d+)?$/;

/** The closest size of the same family with as many vCPUs or of the same version. */
function likelySize(written: string): string | undefined {
  const [, family = "", vcpus, version] = BARE.exec(written) ?? [];
  const alike = sizesOf(family.toUpperCase()).filter((each) => {
    const [, , otherVcpus, otherVersion] = BARE.exec(bare(each)) ?? [];
    return otherVcpus === vcpus || otherVersion === version;
  });
  const closest = suggestion(written, alike.map(bare));
  return alike.find((each) => bare(each) === closest);
}
