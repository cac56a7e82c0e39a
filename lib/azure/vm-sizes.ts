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

/** The parts of the name of a size; undefined when it has another form. */
function partsOf(size: string) {
  const [, family, vcpus, constrained = "", features] = FORM.exec(size) ?? [];
  if (family === undefined) return undefined;
  const sizeOfFamily = Number(vcpus);
  return {
    family: family.toUpperCase(),
    number: sizeOfFamily,
    vcpus: constrained === "" ? sizeOfFamily : Number(constrained.slice(1)),
    features: features.toLowerCase(),
    version: /_v\d+$/i.exec(size)?.[0].toLowerCase() ?? "",
  };
}

/**
 * Whether machines of a size have accelerated networking. Most have it from two vCPUs on, those of version 3 from four.
 * Azure refuses it for the others.
 *
 * https://learn.microsoft.com/azure/virtual-network/accelerated-networking-overview#supported-virtual-machines
 */
export function hasAcceleratedNetworking(size: string): boolean {
  const parts = partsOf(size);
  if (!parts) return true;
  const { family, number, vcpus, features, version } = parts;
  if (family === "A") return false;
  // https://learn.microsoft.com/azure/virtual-machines/sizes/general-purpose/bv1-series
  if (family === "B" && version === "") return features === "ms" && number >= 12;
  if (["D", "E"].includes(family) && version === "_v3") return vcpus >= 4;
  return number > 1;
}

/**
 * Whether machines of a size start with Trusted Launch, which needs generation 2.
 *
 * https://learn.microsoft.com/azure/virtual-machines/trusted-launch#virtual-machines-sizes
 */
export function hasTrustedLaunch(size: string): boolean {
  const parts = partsOf(size);
  if (!parts) return true;
  const { family, features, version } = parts;
  if (["A", "DC", "EC", "M"].includes(family)) return false;
  // Dv2 and Dv3 without premium storage are of generation 1, as Ev3; version 5 on Arm does not have it yet.
  if (["D", "E"].includes(family) && ["_v2", "_v3"].includes(version)) return features.includes("s");
  return !(features.includes("p") && version === "_v5");
}
