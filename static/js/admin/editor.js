/**
 * Begins the web editor (Decap CMS) with our own format of files and our own field for what no form can hold: agendas, names
 * with a post, votes. Such a field is typed as it stands in the file.
 */
import * as yaml from "../../admin/yaml/index.js";
import { keptFields } from "./kept-fields.js";

window.CMS_MANUAL_INIT = true;
const program = document.createElement("script");
program.src = new URL("../../admin/decap-cms.js", import.meta.url).href;
program.addEventListener("load", begin);
document.head.append(program);

function begin() {
  const { CMS, createClass, h } = window;
  CMS.registerCustomFormat("front-matter", "md", keptFields(yaml, true));
  CMS.registerCustomFormat("fields", "yaml", keptFields(yaml, false));
  CMS.registerWidget("yaml", createClass(asItStands(h)));
  CMS.init();
}

/** A field of the form that shows its part of the file; what cannot be read is said, and is not saved. */
function asItStands(h) {
  return {
    getInitialState() {
      return { typed: written(this.props.value), fault: undefined };
    },
    /** Another entry may come into the same form: what was typed here last is all that needs no writing anew. */
    componentDidUpdate({ value: before }) {
      const { value } = this.props;
      if (value === before || JSON.stringify(value ?? "") === this.last) return;
      this.last = JSON.stringify(value ?? "");
      this.setState({ typed: written(value), fault: undefined });
    },
    type(event) {
      const typed = event.target.value;
      try {
        const value = yaml.parse(typed, { schema: "failsafe" }) ?? "";
        this.last = JSON.stringify(value);
        this.setState({ typed, fault: undefined });
        this.props.onChange(value);
      } catch (fault) {
        this.setState({ typed, fault: fault.message.split("\n")[0] });
      }
    },
    isValid() {
      return this.state.fault === undefined
        ? true
        : { error: { type: "PATTERN", message: this.state.fault } };
    },
    render() {
      const { forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      const { typed, fault } = this.state;
      return h("div", {}, [
        h("textarea", {
          key: "typed",
          id: forID,
          className: classNameWrapper,
          rows: Math.min(30, typed.split("\n").length + 2),
          spellCheck: false,
          value: typed,
          onChange: this.type,
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        }),
        fault === undefined ? null : h("p", { key: "fault", role: "alert" }, fault),
      ]);
    },
  };
}

/** A value as it is typed into the file. */
function written(value) {
  if (value === undefined || value === null || value === "") return "";
  const plain = typeof value.toJS === "function" ? value.toJS() : value;
  return yaml.stringify(plain, { schema: "failsafe", defaultStringType: "PLAIN", lineWidth: 0 });
}
