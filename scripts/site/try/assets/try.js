// Shows the operations of #try-data, ready to be sent to the mock, each with a choice of the status that it answers with.
(() => {
  const { spec, mock, credentials, calls } = JSON.parse(document.getElementById('try-data').textContent);
  // The mock has the name by which the reader came: another one for the same machine would be another origin.
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
  // A path without variables comes before one whose variable could stand for its last part.
  const patterns = Object.keys(spec.paths)
    .sort((one, other) => one.split('{').length - other.split('{').length)
    .map((template) => [template, new RegExp(`^${escaped(new URL(server).pathname)}${pathOf(template)}$`)]);
  const templateOf = (url) =>
    patterns.find(([, pattern]) => pattern.test(new URL(url, location.href).pathname))?.[0] ?? '';

  /** By operation, what a form was made of. */
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
      // What is no JSON is sent as it is, and the mock says what it is not.
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

  /** The button that sends, with the choice before it. */
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

  /** The curl command, and above it the call of the client that sends the same. */
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

  /** A response, and above it why the mock refused the request. */
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

  /** The path of an operation without a link of its own: it stands in the button that opens the operation. */
  const unlinked = (Path, { React }) => {
    const text = (props) => React.createElement('span', null, props.text);
    return (props) => React.createElement(Path, { ...props, getComponent: () => text });
  };

  /** The dialog of credentials, which takes the focus to its top when it opens, and gives it back when it closes. */
  const withFocus = (Popup, { React }) =>
    function FocusedPopup(props) {
      // Asked for before one of its fields takes the focus.
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
  // The header changes the class when another theme is chosen.
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['class'] });
  follow();

  const wrapComponents = {
    execute: withChoice,
    curl: withCall,
    liveResponse: withReason,
    OperationSummaryPath: unlinked,
    authorizationPopup: withFocus,
    // The title stands above already.
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
