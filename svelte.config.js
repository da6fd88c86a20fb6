/** Which component has which scope. */
const owners = new Map();

/** Short, since it stands at every styled element; two components with one scope would style each other. */
function cssHash({ hash, css, name, filename }) {
  const scope = `s${hash(name + css).slice(-3)}`;
  const owner = owners.get(scope) ?? filename;
  if (owner !== filename) throw new Error(`${filename} and ${owner} have one scope: lengthen it.`);
  owners.set(scope, filename);
  return scope;
}

export default {
  compilerOptions: {
    runes: true,
    // Elements are made from lists: fewer bytes than HTML, and no string becomes HTML.
    fragments: 'tree',
    cssHash,
  },
};
