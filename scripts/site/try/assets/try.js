// Shows the operations in #try-data, ready to send to the mock, each with a choice of the response status.
(() => {
  const { spec, mock, credentials, calls } = JSON.parse(document.getElementById('try-data').textContent);
  // Use the host name from the address bar: a different name for the same machine would be a different origin.
  const server = new URL(mock, location.href).href;
  document.getElementById('mock').textContent = server;
  const asKey = (method, template) => `${method.toLowerCase()} ${template}`;
  const chosen = new Map();

  const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pathOf = (template) =>
    template
      .split(/\{[^}]+\}/)
      .map(escaped)
      .join('[^/]+');
  // Try paths with fewer variables first, since a variable could match a literal segment.
  const patterns = Object.keys(spec.paths)
    .sort((one, other) => one.split('{').length - other.split('{').length)
    .map((template) => [template, new RegExp(`^${escaped(new URL(server).pathname)}${pathOf(template)}$`)]);
  const templateOf = (url) =>
    patterns.find(([, pattern]) => pattern.test(new URL(url, location.href).pathname))?.[0] ?? '';

  /** The values that each form was made from, by operation. */
  const given = new Map();
  const asForm = (request, key) => {
    const { form } = calls[key] ?? {};
    if (!form || request.body === undefined) return;
    try {
      const values = typeof request.body === 'string' ? JSON.parse(request.body) : request.body;
      const { type, body } = formOf(form, values);
      given.set(key, JSON.stringify(values));
      request.headers['Content-Type'] = type;
      request.body = body;
    } catch {
      // Send invalid JSON as it is: the mock explains what is wrong.
      given.delete(key);
    }
  };

  const ask = (request) => {
    const key = asKey(request.method ?? 'get', templateOf(request.url));
    asForm(request, key);
    const status = chosen.get(key);
    if (status) request.headers.Prefer = `code=${status}`;
    return request;
  };

  const resolved = (node) =>
    node?.$ref
      ? node.$ref
          .slice(2)
          .split('/')
          .reduce((parent, step) => parent?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], spec)
      : node;
  const statusesOf = (method, template) =>
    Object.entries(spec.paths[template]?.[method]?.responses ?? {})
      .filter(([status]) => /^\d{3}$/.test(status))
      .map(([status, response]) => [status, `${status} ${resolved(response)?.description ?? ''}`.trim()]);

  /** The Execute button, with the status selector before it. */
  const withChoice =
    (Execute, { React }) =>
    (props) => {
      const make = React.createElement;
      const key = asKey(props.method, props.path);
      const options = [['', 'as the mock decides'], ...statusesOf(props.method, props.path)];
      const select = make(
        'select',
        {
          defaultValue: chosen.get(key) ?? '',
          onChange: (event) => chosen.set(key, event.target.value),
        },
        options.map(([value, text]) => make('option', { key: value, value }, text)),
      );
      const { sends = [], gets = [] } = calls[key] ?? {};
      const units = [
        ['Units of the request:', sends],
        ['Units of the response:', gets],
      ].filter(([, values]) => values.length > 0);
      return make(
        React.Fragment,
        null,
        ...units.map(([what, values]) =>
          make('p', { className: 'units', key: what }, `${what} `, make('code', null, values.join(', '))),
        ),
        make('label', { className: 'answer-with' }, make('span', null, 'Response'), select),
        make(Execute, props),
      );
    };

  /** The curl command, preceded by the equivalent client call. */
  const withCall =
    (Curl, { React }) =>
    (props) => {
      const request = props.request.toJS();
      const template = templateOf(request.url);
      const key = asKey(request.method ?? 'get', template);
      const call = calls[key];
      const make = React.createElement;
      const shown = call && [
        make('h4', { key: 'head' }, 'TypeScript'),
        make(
          'pre',
          { key: 'call', className: 'curl microlight', tabIndex: 0 },
          callOf(call, template, { ...request, body: given.get(key) ?? request.body }, server),
        ),
      ];
      return make(React.Fragment, null, make('div', { className: 'curl-command call' }, shown), make(Curl, props));
    };

  /** A response, preceded by the reasons if the mock rejected the request. */
  const withReason =
    (Response, { React }) =>
    (props) => {
      const refused = props.response?.toJS().headers?.['sl-violations'];
      const reasons = refused ? JSON.parse([refused].flat().join()).map(({ message }) => message) : [];
      const make = React.createElement;
      return make(
        React.Fragment,
        null,
        reasons.length > 0 &&
          make('p', { className: 'reason', role: 'status' }, `The mock refused the request: ${reasons.join('; ')}.`),
        make(Response, props),
      );
    };

  /** The path of an operation without a link, since it is inside the button that opens the operation. */
  const unlinked = (Path, { React }) => {
    const text = (props) => React.createElement('span', null, props.text);
    return (props) => React.createElement(Path, { ...props, getComponent: () => text });
  };

  /** The credentials dialog: moves the focus to its top when it opens, and restores it when it closes. */
  const withFocus = (Popup, { React }) =>
    function FocusedPopup(props) {
      // Read the focused element before a field of the dialog takes the focus.
      const [before] = React.useState(() => document.activeElement);
      React.useEffect(() => {
        document.querySelector('#try .close-modal')?.focus();
        document.querySelector('#try .modal-ux-content')?.scrollTo(0, 0);
        return () => before?.focus();
      }, []);
      return React.createElement(Popup, props);
    };

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const { classList } = document.documentElement;
  const follow = () => {
    const isDark = classList.contains('dark') || (dark.matches && !classList.contains('light'));
    if (classList.contains('dark-mode') !== isDark) classList.toggle('dark-mode', isDark);
  };
  dark.addEventListener('change', follow);
  // The header changes the class when the theme changes.
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['class'] });
  follow();

  const wrapComponents = {
    execute: withChoice,
    curl: withCall,
    liveResponse: withReason,
    OperationSummaryPath: unlinked,
    authorizationPopup: withFocus,
    // The title is already shown above.
    InfoContainer: () => () => null,
  };

  const ui = SwaggerUIBundle({
    domNode: document.getElementById('try'),
    spec: { ...spec, servers: [{ url: server, description: 'the mock on this machine' }] },
    plugins: [() => ({ wrapComponents })],
    syntaxHighlight: { theme: 'tomorrow-night' },
    requestInterceptor: ask,
    onComplete: () => Object.entries(credentials).forEach(([name, value]) => ui.preauthorizeApiKey(name, value)),
    tryItOutEnabled: true,
    deepLinking: true,
    displayOperationId: true,
    displayRequestDuration: true,
    defaultModelsExpandDepth: -1,
    validatorUrl: null,
    queryConfigEnabled: false,
  });
})();
